import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownFolder } from './own-folder.ts'

/** The built entry of the worker: beside this module in `dist`, or, where the sources run (our own tests), in the package's `dist`. */
export function workerFile(): string {
  found ??= find(ownFolder())
  return found
}

let found: string | undefined

function find(folder: string): string {
  for (const candidate of [join(folder, name), join(folder, 'dist', name)]) if (existsSync(candidate)) return candidate
  const parent = dirname(folder)
  if (parent === folder) throw new Error(`proxyproof: dist/${name} is missing; build the package first`)
  return find(parent)
}

const name = 'lambda-worker.js'
