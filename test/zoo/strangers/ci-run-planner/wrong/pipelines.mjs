export const PIPELINES = new Map([
  [
    'web',
    [
      { name: 'install', needs: [], minutes: 2 },
      { name: 'lint', needs: ['install'], minutes: 1 },
      { name: 'test', needs: ['install'], minutes: 6 },
      { name: 'deploy', needs: ['lint', 'test'], minutes: 3, branches: ['main'] },
    ],
  ],
  [
    'docs',
    [
      { name: 'build', needs: [], minutes: 2 },
      { name: 'links', needs: [], minutes: 4 },
    ],
  ],
])
