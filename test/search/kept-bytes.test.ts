import { expect, it } from 'vitest'
import { checkProxyHandler, httpRequest } from 'proxyproof'

interface Event {
  readonly body: string | null
  readonly isBase64Encoded: boolean
}

const text = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const blob = Buffer.from('0001ff80fe', 'hex')
const another = Buffer.from('02c0000703ff', 'hex').toString()

const codes = async (handler: (event: Event) => Promise<object>, bodies: readonly Buffer[] = []) => {
  // What is kept is read back, whatever else is sent before.
  const puts = bodies.map((body) => httpRequest({ method: 'PUT', path: '/', body }))
  const examples = [...puts, httpRequest({ path: '/' })]
  const { findings } = await checkProxyHandler(handler, { gateway: 'http-v2', seed: 1, numRuns: 100, examples })
  return findings.map(({ code }) => code)
}

const methodOf = (event: unknown) =>
  (event as { readonly requestContext: { readonly http: { readonly method: string } } }).requestContext.http.method

const sent = ({ body, isBase64Encoded }: Event) =>
  Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()

const note = () => {
  let kept = ''
  return async (event: Event) => {
    if (methodOf(event) === 'PUT') kept = sent(event)
    return text(kept)
  }
}

const journal = () => {
  let kept = ''
  return async (event: Event) => {
    if (methodOf(event) === 'PUT') kept = (kept + sent(event)).slice(-500)
    return text(kept)
  }
}

const form = () => {
  let kept = ''
  return async (event: Event) => {
    if (methodOf(event) === 'PUT') kept = new URLSearchParams(sent(event)).get('note') ?? kept
    return text(kept)
  }
}

it.each([
  ['as it is', note, [blob]],
  ['joined', journal, [blob, Buffer.from('ff0002', 'hex')]],
  ['out of a form', form, [Buffer.from('note=%01%FF')]],
])('what is kept of bytes that are no text, %s, may be shown to whoever asks next', async (_, make, bodies) => {
  expect(await codes(make(), bodies)).toEqual([])
})

it('bytes that nobody sent are still no text', async () => {
  expect(await codes(async () => text(another))).toEqual(['body-corrupted'])
})
