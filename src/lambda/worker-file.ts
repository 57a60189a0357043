import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

/** From a stack, since that reads the same in ES modules and in CommonJS. */
function ownFolder(): string {
  const { prepareStackTrace } = Error
  delete (Error as { prepareStackTrace?: unknown }).prepareStackTrace
  const line = new Error().stack?.split('\n')[1] ?? ''
  if (prepareStackTrace) Error.prepareStackTrace = prepareStackTrace
  const place = /(?:\(|at )((?:file:\/\/)?[^()]+):\d+:\d+\)?$/.exec(line)?.[1] ?? ''
  return dirname(place.startsWith('file://') ? fileURLToPath(place.replace(/[?#].*$/, '')) : place)
}
