import { createServer, type Server } from 'node:net'
import type { HttpRequest } from '../../src/http/request.ts'

/** Headers that belong to the connection, and `host`, which is where the server happens to stand. */
const framing = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect'])

/**
 * A front end's port: takes whatever bytes a client sends as a request and hands it over. Reads the wire itself, since
 * Node's own server refuses methods and headers that front ends deliver. Resolves to its address.
 */
export async function listen(take: (request: HttpRequest) => Promise<void>): Promise<{ url: string; server: Server }> {
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0)
    let taken = false
    socket.on('error', () => {})
    socket.on('data', (more: Buffer) => {
      bytes = Buffer.concat([bytes, more])
      const request = taken ? undefined : requestIn(bytes)
      if (request === undefined) return
      taken = true
      void take(request).then(() => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address() as { port: number }
  return { url: `http://127.0.0.1:${address.port}`, server }
}

/** The request, once it is whole. */
function requestIn(bytes: Buffer): HttpRequest | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const [method = '', target = ''] = first.split(' ')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  const length = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1]
  const content = bytes.subarray(end + 4)
  if (content.length < Number(length ?? 0) && method !== 'HEAD') return undefined
  const mark = target.indexOf('?')
  return {
    method,
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? '' : target.slice(mark + 1),
    headers: headers.filter(([name]) => !framing.has(name.toLowerCase())),
    body: length === undefined ? null : new Uint8Array(content.subarray(0, Number(length))),
  }
}
