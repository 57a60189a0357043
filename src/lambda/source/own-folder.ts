import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPlainStacks } from './plain-stack.ts'

/** The folder that this code was loaded from, in whatever format: from a stack, since that reads the same in ES modules and CommonJS. */
export function ownFolder(): string {
  const line = withPlainStacks(2, () => new Error().stack?.split('\n')[1] ?? '')
  const place = /(?:\(|at )((?:file:\/\/)?[^()]+):\d+:\d+\)?$/.exec(line)?.[1] ?? ''
  return dirname(place.startsWith('file://') ? fileURLToPath(place.replace(/[?#].*$/, '')) : place)
}

const folder = ownFolder().replaceAll('\\', '/')

/** Our own `src/`; undefined where this runs from a bundle, beside which there may be anything. */
const ourSources = /^.*\/src\/(?=lambda\/source$)/.exec(folder)?.[0]

/** Whether a file is one of proxyproof's own sources. */
export const isOurSource = (path: string): boolean =>
  ourSources !== undefined && path.replaceAll('\\', '/').startsWith(ourSources)

/** Whether code with this path, with `/` as separator, is proxyproof's own: a source of it, or what was built of these. */
export const isOurs = (path: string): boolean => path.startsWith(ourSources ?? `${folder}/`)
