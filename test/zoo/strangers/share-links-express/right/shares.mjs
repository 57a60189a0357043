export const SHARES = new Map([
  [
    'k3f9',
    {
      owner: 'dana',
      pass: null,
      files: [
        { name: 'minutes.txt', type: 'text/plain', text: 'Attending: 4' },
        { name: 'figures.csv', type: 'text/csv', text: 'a,b\n1,2' },
      ],
    },
  ],
  [
    'p7qa',
    { owner: 'rui', pass: 'tulip', files: [{ name: 'contrato.txt', type: 'text/plain', text: 'Entre as partes' }] },
  ],
  [
    'z1mt',
    {
      owner: 'aiko',
      pass: null,
      files: [
        { name: 'notes.md', type: 'text/markdown', text: '# notes' },
        { name: '見積書.txt', type: 'text/plain', text: 'total 1200' },
      ],
    },
  ],
])

export const listing = (share) => ({
  owner: share.owner,
  files: share.files.map((f, n) => ({ n, name: f.name, size: Buffer.byteLength(f.text) })),
})
