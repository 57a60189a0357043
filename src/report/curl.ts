import { base64Of, strictTextOf, utf8 } from '../http/body.ts'
import { headerValue, type HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { isTypeable, printfFormat, shellWord } from './shell.ts'

/** Left to curl: they follow from `$API_URL` and the body. */
const curlsOwn = new Set(['host', 'content-length', 'transfer-encoding'])

/** Longest body that is typed as an argument; Linux takes 128 KiB for one. */
const longestArgument = 16_384
const shortestRun = 1_000

/**
 * The request as a command for sh or bash against `$API_URL` (scheme, host and stage, without a slash at the end).
 * Sends the path and query as they are and none of curl's own headers. A comment line says what cannot be typed as it
 * is; `Host` and the framing headers are curl's.
 */
export function curlOf(request: HttpRequest): string {
  const comments: string[] = []
  const { body } = request
  const url = urlWord(request, comments)
  const words = ['curl -i -g --path-as-is', ...methodWords(request, comments), ...headerWords(request)]
  if (body === null) return [...comments, [...words, url].join(' ')].join('\n')
  const typed = typedBody(body)
  if (typed !== undefined) return [...comments, [...words, '--data-binary', typed, url].join(' ')].join('\n')
  const source = pipedBody(body, comments)
  return [...comments, `${source} | ${[...words, '--data-binary @-', url].join(' ')}`].join('\n')
}

function urlWord({ path, query }: HttpRequest, comments: string[]): string {
  const ascii = path.replace(/[^\u0000-\u007f]+/g, (run) => encodeURIComponent(run.toWellFormed())) // oxlint-disable-line no-control-regex
  if (ascii !== path) comments.push('# curl percent-encodes letters beyond ASCII in a path')
  const raw = query === '' ? ascii : `${ascii}?${query}`
  const sent = raw.replace(/[\u0000-\u0020\u007f#]/g, (one) => encodeURIComponent(one)) // eslint-disable-line no-control-regex
  if (sent !== raw)
    comments.push('# curl cannot send a blank, a control character or # in a URL as it is: encoded here')
  if (/^[\w/.~%=&?+,;:@()*'[\]{}|<>^-]*$/.test(sent)) return `"$API_URL${sent}"`
  if (isTypeable(sent)) return `"$API_URL"${shellWord(sent)}`
  return `"$API_URL$(printf ${printfFormat(utf8(sent))})"`
}

function methodWords({ method, body }: HttpRequest, comments: string[]): string[] {
  if (body === null) return method === 'GET' ? [] : method === 'HEAD' ? ['--head'] : [`-X ${methodWord(method)}`]
  if (method === 'HEAD') {
    comments.push('# curl waits for a body after -X HEAD; --max-time ends that')
    return ['-X HEAD --max-time 10']
  }
  return method === 'POST' ? [] : [`-X ${methodWord(method)}`]
}

function methodWord(method: string): string {
  return /^[A-Za-z-]+$/.test(method) ? method : shellWord(method)
}

function headerWords({ headers, body }: HttpRequest): string[] {
  const own = headers.filter(([name]) => !curlsOwn.has(name.toLowerCase()))
  const silenced = ['Accept', 'User-Agent']
  if (body !== null) silenced.push('Content-Type')
  // curl announces bodies beyond 1 MiB with Expect: 100-continue
  if (body !== null && body.length > 1_000_000) silenced.push('Expect')
  return [
    ...silenced.filter((name) => headerValue(own, name) === undefined).map((name) => `-H '${name}:'`),
    ...own.map((line) => `-H ${headerWord(line)}`),
  ]
}

/** `Name: value`; `Name;` is how curl is told to send an empty value, as `Name:` would remove the header. */
function headerWord([name, value]: HeaderLine): string {
  if (value.trim() === '') return shellWord(`${name};`)
  const line = `${name}: ${value}`
  // oxlint-disable-next-line no-control-regex
  if (/^[\u0020-\u007e]*$/.test(line)) return shellWord(line)
  // Header characters are Latin-1, one byte each; a terminal would send two.
  const latin1 = /^[\u0000-\u00ff]*$/.test(line) // eslint-disable-line no-control-regex
  return `"$(printf ${printfFormat(latin1 ? Buffer.from(line, 'latin1') : utf8(line))})"`
}

/** The body as one argument; undefined where it has to come through a pipe. */
function typedBody(body: Uint8Array): string | undefined {
  if (body.length > longestArgument) return undefined
  const text = strictTextOf(body)
  // curl reads a file where data starts with @
  return text !== undefined && !text.startsWith('@') && isTypeable(text) ? shellWord(text) : undefined
}

function pipedBody(body: Uint8Array, comments: string[]): string {
  const text = strictTextOf(body)
  if (text === undefined) comments.push('# the body is not text: its bytes come through a pipe')
  else if (!isTypeable(text))
    comments.push('# the body has characters that cannot be typed: its bytes come through a pipe')
  const pieces = piecesOf(body)
  if (pieces.length === 1) return pieces[0]!
  return `{ ${pieces.join('; ')}; }`
}

/** Commands that write the body: long runs of one byte by head and tr, the rest by printf or base64. */
function piecesOf(body: Uint8Array): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < body.length;) {
    let end = at + 1
    while (end < body.length && body[end] === body[at]) end++
    if (end - at >= shortestRun) {
      if (at > from) pieces.push(...writes(body.subarray(from, at)))
      pieces.push(
        `head -c ${end - at} /dev/zero | tr '\\0' ${printfFormat(body.subarray(at, at + 1)).replace("'%%'", "'%'")}`,
      )
      from = end
    }
    at = end
  }
  if (from < body.length) pieces.push(...writes(body.subarray(from)))
  return pieces
}

function writes(bytes: Uint8Array): string[] {
  const text = strictTextOf(bytes)
  if (text !== undefined && isTypeable(text)) return [`printf %s ${shellWord(text)}`]
  if (bytes.length <= 64 || text !== undefined) return [`printf ${printfFormat(bytes)}`]
  return [`printf %s ${base64Of(bytes)} | base64 -d`]
}
