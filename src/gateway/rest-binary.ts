import { headerValue } from '../http/headers.ts'
import { essenceOf } from '../http/media-type.ts'
import type { HttpRequest } from '../http/request.ts'
import type { RestSettings } from './rest-options.ts'

/**
 * True where a request's content type makes its body base64: listed itself, by `type/*`, or by `*\/*`, which takes a missing
 * one too. The console forces `application/json`.
 */
export function isBinaryRequest(settings: RestSettings, request: HttpRequest): boolean {
  if (settings.binaryMediaTypes.length === 0) return false
  const type = settings.console ? 'application/json' : essenceOf(headerValue(request.headers, 'content-type'))
  return matchesBinary(settings.binaryMediaTypes, type)
}

/** True if a media type is one of the binary ones: itself, `type/*`, or everything for `*\/*`. */
export function matchesBinary(binaryMediaTypes: readonly string[], type: string): boolean {
  for (const entry of binaryMediaTypes) {
    if (entry === '*/*') return true
    if (entry.startsWith('*')) continue // `*/test` matches nothing, not even itself (recorded)
    if (entry === type || (entry.endsWith('/*') && type.startsWith(entry.slice(0, -1)))) return true
  }
  return false
}
