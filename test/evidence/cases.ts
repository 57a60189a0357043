import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * What AWS and the runtime's own clients did: a file of cases from `CONFORMANCE_CASES`, else from the folder beside this
 * project. They are no part of it: where they are not, there are none; where the variable promises them, that is an error.
 */
export function recordedCases<T>(name: string): readonly T[] {
  const promised = process.env['CONFORMANCE_CASES']
  const folder = promised ?? fileURLToPath(new URL('../../../shared/conformance/', import.meta.url))
  const file = resolve(folder, `${name}.json`)
  if (promised === undefined && !existsSync(file)) return []
  return JSON.parse(readFileSync(file, 'utf8')) as T[]
}
