import { expect, it } from 'vitest'
import { checkProxyHandler, httpRequest } from 'proxyproof'

interface Event {
  readonly httpMethod: string
  readonly body: string | null
  readonly isBase64Encoded: boolean
}

const text = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const blob = Buffer.from('0001ff80fe', 'hex')
const another = Buffer.from('02c0000703ff', 'hex').toString()

const codes = async (handler: (event: Event) => Promise<object>) => {
  // What is kept is read back, whatever else is sent before.
  const examples = [httpRequest({ method: 'PUT', path: '/', body: blob }), httpRequest({ path: '/' })]
  const { findings } = await checkProxyHandler(handler, { gateway: 'http-v2', seed: 1, numRuns: 100, examples })
  return findings.map(({ code }) => code)
}

it('what is kept of bytes that are no text may be shown to whoever asks next', async () => {
  let kept = ''
  const note = async ({ body, isBase64Encoded, ...event }: Event) => {
    const { method } = (event as unknown as { requestContext: { http: { method: string } } }).requestContext.http
    if (method === 'PUT') kept = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()
    return text(kept)
  }
  expect(await codes(note)).toEqual([])
})

it('bytes that nobody sent are still no text', async () => {
  expect(await codes(async () => text(another))).toEqual(['body-corrupted'])
})
