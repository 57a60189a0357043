import { describe, expect, it } from 'vitest'
import { checkProxyHandler, httpRequest, type LambdaHandler } from 'proxyproof'
import { noKnowledge } from '../../../src/search/known/knowledge.ts'
import { learnExample } from '../../../src/search/learn/learn-examples.ts'

/** The remainder that no text has by chance (ISO 7064 MOD 97-10). */
const isValid = (iban: unknown) =>
  typeof iban === 'string' &&
  /^[A-Z]{2}\d{20}$/.test(iban) &&
  [...(iban.slice(4) + iban.slice(0, 4))].reduce(
    (rest, char) => (rest * (char > '9' ? 100 : 10) + parseInt(char, 36)) % 97,
    0,
  ) === 1

const withTotal =
  (total: (lines: readonly { price: number }[]) => number): LambdaHandler =>
  async ({ path, httpMethod, body }: { path: string; httpMethod: string; body: string | null }) => {
    if (httpMethod !== 'POST' || path !== '/payments') return { statusCode: 404, body: 'no' }
    let order: { iban?: unknown; lines?: unknown }
    try {
      order = Object(JSON.parse(body ?? '')) as typeof order
    } catch {
      return { statusCode: 400, body: 'JSON' }
    }
    if (!isValid(order.iban) || !Array.isArray(order.lines)) return { statusCode: 422, body: 'no order' }
    const lines = order.lines as readonly { price: number }[]
    if (!lines.every((line) => typeof line?.price === 'number')) return { statusCode: 422, body: 'no prices' }
    return { statusCode: 201, body: String(total(lines)) }
  }

const order = httpRequest({
  method: 'POST',
  path: '/payments',
  body: JSON.stringify({ iban: 'DE89370400440532013000', lines: [{ price: 5 }] }),
})

const found = async (handler: LambdaHandler, examples: readonly object[]) => {
  const report = await checkProxyHandler(handler, { gateway: 'rest', examples, numRuns: 200, timeLimitMs: 10_000 })
  return report.findings.map(({ code, request }) => [code, Buffer.from(request.body ?? []).toString()])
}

describe('What is right is told by examples', () => {
  it('what is wrong behind a value that nobody guesses', async () => {
    const wrong = withTotal((lines) => lines.map(({ price }) => price).reduce((sum, price) => sum + price))
    expect(await found(wrong, [])).toEqual([])
    expect(await found(wrong, [order])).toEqual([['handler-threw', '{"iban":"DE89370400440532013000","lines":[]}']])
  })

  it('and nothing where nothing is', async () => {
    const right = withTotal((lines) => lines.reduce((sum, { price }) => sum + price, 0))
    expect(await found(right, [order])).toEqual([])
  })

  it('names and values, but for what every client sends', () => {
    const known = noKnowledge()
    learnExample(
      known,
      httpRequest({
        method: 'POST',
        path: '/',
        query: 'limit=5&q=a%20b',
        headers: { 'user-agent': 'curl', 'x-tenant': 't1', cookie: 'sid=1; lang=en' },
        body: '{"user":{"name":"Ann","tags":["x"]},"items":[{"sku":"S-1"},{"sku":"S-2"}],"note":null}',
      }),
    )
    expect(Object.fromEntries(known.query)).toEqual({ limit: '5', q: 'a b' })
    expect(Object.fromEntries(known.headers)).toEqual({ 'x-tenant': 't1' })
    expect(Object.fromEntries(known.cookies)).toEqual({ sid: '1', lang: 'en' })
    expect(Object.fromEntries(known.body)).toEqual({
      'user.name': 'Ann',
      'user.tags': ['x'],
      'items.0.sku': 'S-1',
      note: null,
    })
  })
})
