import { parentOf, parsePointer, valueAt } from './pointer.mjs'

export class PatchError extends Error {}

const isScalar = (value) =>
  value === null || ['boolean', 'number'].includes(typeof value) || (typeof value === 'string' && value.length <= 500)

function scalar(value) {
  if (!isScalar(value)) throw new PatchError('Only texts, numbers, booleans and null can be stored')
  return value
}

const operations = new Map([
  [
    'add',
    ({ target, key, op }) => {
      target[key] = scalar(op.value)
    },
  ],
  [
    'replace',
    ({ target, key, op }) => {
      if (!Object.hasOwn(target, key)) throw new PatchError('Nothing to replace')
      target[key] = scalar(op.value)
    },
  ],
  [
    'remove',
    ({ target, key }) => {
      if (!Object.hasOwn(target, key)) throw new PatchError('Nothing to remove')
      delete target[key]
    },
  ],
  [
    'copy',
    ({ doc, target, key, op }) => {
      const from = parsePointer(op.from)
      if (!from) throw new PatchError('from must be a JSON pointer')
      target[key] = scalar(valueAt(doc, from))
    },
  ],
  [
    'test',
    ({ target, key, op }) => {
      if (!Object.hasOwn(target, key) || target[key] !== op.value) throw new PatchError('Test failed')
    },
  ],
])

export function applyPatch(doc, patch) {
  for (const op of patch) {
    const run = operations.get(op?.op)
    if (!run) throw new PatchError('Unknown operation')
    const keys = parsePointer(op.path)
    const target = keys && parentOf(doc, keys)
    if (!target) throw new PatchError('path does not lead anywhere')
    run({ doc, target, key: keys[keys.length - 1], op })
  }
  return doc
}
