import { locate, parsePointer } from './pointer.mjs'
import { conflict } from './errors.mjs'

export function applyPatch(document, operations) {
  for (const operation of operations) apply(document, operation)
  return document
}

function apply(document, { op, path, from, value }) {
  switch (op) {
    case 'add':
      return insert(locate(document, parsePointer(path)), value)
    case 'replace':
      return set(existing(document, path), value)
    case 'remove':
      return remove(existing(document, path))
    case 'test':
      if (JSON.stringify(read(existing(document, path))) !== JSON.stringify(value))
        throw conflict(`Test failed at ${path}`)
      return
    case 'copy':
    case 'move': {
      if (from === undefined) throw conflict(`${op} needs from`)
      const source = existing(document, from)
      const moved = structuredClone(read(source))
      if (op === 'move') remove(source)
      return insert(locate(document, parsePointer(path)), moved)
    }
  }
}

function existing(document, path) {
  const target = locate(document, parsePointer(path))
  if (!Object.hasOwn(target.parent, target.key)) throw conflict(`Nothing at ${path}`)
  return target
}

const read = ({ parent, key }) => parent[key]

function insert({ parent, key }, value) {
  if (value === undefined) throw conflict('value is missing')
  if (!Array.isArray(parent)) parent[key] = value
  else parent.splice(key === '-' ? parent.length : Math.min(Number(key), parent.length), 0, value)
}

function set({ parent, key }, value) {
  if (value === undefined) throw conflict('value is missing')
  parent[key] = value
}

function remove({ parent, key }) {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}
