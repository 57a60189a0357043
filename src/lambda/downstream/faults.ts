import type { FaultKind } from '../words/world.ts'
import { serverError, throttling } from './aws.ts'
import { serviceOf, type CallHead, type FaultyAnswer } from './service.ts'

/** What a call meets in place of an answer. */
export type Blow =
  /** The connection breaks, as Node's sockets tell it. */
  | { readonly kind: 'error'; readonly error: Error & { readonly code: string } }
  | { readonly kind: 'answer'; readonly answer: FaultyAnswer }
  /** Nothing comes. */
  | { readonly kind: 'silence' }

/** What a fault means for one call. */
export function blowOf(fault: FaultKind, head: CallHead): Blow {
  const answer = (status: number, body: string, headers: FaultyAnswer['headers'] = json): Blow => ({
    kind: 'answer',
    answer: { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) }, body },
  })
  switch (fault) {
    case 'timeout':
      return broken('ETIMEDOUT', -110, 'connect', head)
    case 'refused':
      return broken('ECONNREFUSED', -111, 'connect', head)
    case 'reset':
      return broken('ECONNRESET', -104, 'read', head)
    case 'throttled':
      return { kind: 'answer', answer: throttling(serviceOf(head)) }
    case 'status-500':
      return { kind: 'answer', answer: serverError(serviceOf(head)) }
    case 'malformed-json':
      return answer(200, '<html><body>Bad Gateway</body></html>', headersOf(head))
    case 'empty':
      return answer(200, '', headersOf(head))
    case 'truncated':
      return {
        kind: 'answer',
        answer: { status: 200, headers: { ...headersOf(head), 'content-length': '2048' }, body: '{"', broken: true },
      }
    case 'slow':
      return { kind: 'silence' }
  }
}

const json = { 'content-type': 'application/json' }

/** A broken answer still says that it is what was asked for. */
function headersOf(head: CallHead): FaultyAnswer['headers'] {
  const { protocol, contentType } = serviceOf(head)
  if (protocol === 'json' && contentType !== undefined) return { 'content-type': contentType }
  return protocol === 's3' || protocol === 'query' ? { 'content-type': 'application/xml' } : json
}

/** As Node words them; numbers are those of Linux, on which functions run. */
function broken(code: string, errno: number, syscall: 'connect' | 'read', { url }: CallHead): Blow {
  const { hostname, port, protocol } = new URL(url)
  const target = { address: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) }
  const where = syscall === 'connect' ? ` ${target.address}:${target.port}` : ''
  const error = new Error(`${syscall} ${code}${where}`)
  return {
    kind: 'error',
    error: Object.assign(error, { errno, code, syscall, ...(syscall === 'connect' && target) }),
  }
}
