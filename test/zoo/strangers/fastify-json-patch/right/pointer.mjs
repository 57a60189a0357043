import { conflict } from './errors.mjs'

export function parsePointer(pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function locate(document, tokens) {
  if (tokens.length === 0) throw conflict('The whole document cannot be patched')
  let parent = document
  for (const token of tokens.slice(0, -1)) {
    parent = Object.hasOwn(parent, token) ? parent[token] : undefined
    if (parent === null || typeof parent !== 'object') throw conflict(`No container at ${token}`)
  }
  const key = tokens.at(-1)
  if (key === '__proto__') throw conflict('Illegal key')
  if (Array.isArray(parent) && !/^(-|0|[1-9]\d{0,4})$/.test(key)) throw conflict(`Not an index: ${key}`)
  return { parent, key }
}
