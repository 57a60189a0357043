import { statSync } from 'node:fs'

/** True for a path at which a file lies; a folder is none. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
