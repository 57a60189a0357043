import { expect, test } from 'vitest'
import { isInPackages } from '../../../src/lambda/source/in-packages.ts'

test.each([
  ['/app/node_modules/express/index.js', true],
  ['C:\\app\\node_modules\\express\\index.js', true],
  ['/app/src/node_modules.ts', false],
  ['C:\\app\\src\\handler.ts', false],
])('%s is of a package: %s', (file, isPackage) => {
  expect(isInPackages(file)).toBe(isPackage)
})
