import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the services answer that the zoo's handlers call, by host or path. */
const answers: readonly (readonly [where: RegExp, body: object])[] = [
  [/^users\.internal/, { id: 7 }],
  [/^shop\.internal/, { items: ['pen', 'cup'] }],
  [/^weather\./, { sky: 'clear' }],
  [/^flags\./, { dark: true }],
  [/^rates\..*\/eur$/, { usd: 1.08 }],
  [/^rates\..*\/all$/, { usd: 1.08 }],
  [/^config\..*\/shop$/, { currency: 'EUR' }],
  [/^config\..*\/site$/, { title: 'Pens' }],
  [/^prices\./, { cents: 1200 }],
  [/^parts\./, { text: 'Hello' }],
  [/^(pay|mail|search)\./, { ok: true }],
  [/\/stock\//, { pieces: 4 }],
  [/\/rates$/, { EUR: 1, USD: 1.08 }],
  [/\/(primary|replica)\/greeting$/, { text: 'Hello' }],
]

const operations: Readonly<Record<string, object>> = {
  GetItem: { Item: { id: { S: '1' }, text: { S: 'Hello' } } },
  Query: { Items: [], Count: 0, ScannedCount: 0 },
  PutItem: {},
}

/** A plausible success of whatever a handler of the zoo calls; undefined for what none of them does. */
export function respond(request: Request): Response | undefined {
  const { host, pathname } = new URL(request.url)
  const operation = request.headers.get('x-amz-target')?.split('.')[1]
  if (operation !== undefined)
    return Response.json(operations[operation], { headers: { 'content-type': 'application/x-amz-json-1.0' } })
  const found = answers.find(([where]) => where.test(host + pathname))
  return found && Response.json(found[1])
}

/** The same on loopback, and the environment that the handlers find it by. */
export async function startDownstream(): Promise<{ environment: Record<string, string>; close(): void }> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    incoming.on('end', async () => {
      const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
        [value ?? ''].flat().map((one) => [name, one] as [string, string]),
      )
      const answer = respond(new Request(`http://localhost${incoming.url}`, { headers }))
      outgoing.writeHead(answer?.status ?? 404, Object.fromEntries(answer?.headers ?? []))
      outgoing.end(await answer?.text())
    })
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  server.unref()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    environment: environmentFor(url),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Where the handlers look for what they call. */
export const environmentFor = (url: string): Record<string, string> => ({
  DYNAMODB_ENDPOINT: url,
  STOCK_URL: url,
  RATES_URL: url,
  STORE_URL: url,
})
