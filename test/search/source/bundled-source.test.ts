import { expect, test } from 'vitest'
import { ownOfBundle } from '../../../src/search/source/bundled-source.ts'

test.each([
  ['users.test.ts at its head', `// users.test.ts\nimport { a } from './a.ts'\nexport const b = a\n`],
  ['helpers.js in its midst', `const modes = ['zebra']\n// helpers.js\nexport const handler = () => modes\n`],
  ['two names, and imports before them', `import { a } from './a.js'\n// a.js\nuse(a)\n// b.js\nexport const b = 1\n`],
])('a source with comments that are names of files is no bundle: %s', (_, source) => {
  expect(ownOfBundle(source)).toBeUndefined()
})

test('what stands before the first section is own, and packages are not', () => {
  const source = [
    'const own = 1',
    '// node_modules/texts/index.js',
    'const packaged = 2',
    '// src/app.js',
    'export const handler = 3',
  ]
  expect(ownOfBundle(source.join('\n'))).toBe([source[0], source[3], source[4]].join('\n'))
  const alone = ['var __commonJS = 1', ...source.slice(3)]
  expect(ownOfBundle(alone.join('\n'))).toBe(alone.join('\n'))
})
