import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPlainStacks } from './plain-stack.ts'

/** The folder that this code was loaded from, in whatever format: from a stack, since that reads the same in ES modules and CommonJS. */
export function ownFolder(): string {
  const line = withPlainStacks(2, () => new Error().stack?.split('\n')[1] ?? '')
  const place = /(?:\(|at )((?:file:\/\/)?[^()]+):\d+:\d+\)?$/.exec(line)?.[1] ?? ''
  return dirname(place.startsWith('file://') ? fileURLToPath(place.replace(/[?#].*$/, '')) : place)
}

/** Our own `src/` or `dist/`, wherever this module was loaded from, with `/` as separator. */
const ourFolder = `${ownFolder().replaceAll('\\', '/')}/`.replace(/\/src\/lambda\/source\/$/, '/src/')

/** Whether a file is of proxyproof itself. */
export const isOurs = (path: string): boolean => path.replaceAll('\\', '/').startsWith(ourFolder)
