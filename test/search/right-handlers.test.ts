import { expect, it } from 'vitest'
import { checkProxyHandler, type GatewayName, type LambdaHandler } from 'proxyproof'

// Right handlers of the pen of which a whole run once said otherwise: what it learned, kept or did not wait for was its own doing.
it.each<[string, GatewayName]>([
  ['signed-token.mjs', 'rest'],
  ['cloned-notes.mjs', 'rest'],
  ['plain-data.mjs', 'http-v2'],
  ['slow-password.mjs', 'rest'],
])('%s on %s is right', async (entry, gateway) => {
  const { handler } = (await import(`../pen/handlers/${entry}`)) as { handler: LambdaHandler }
  const report = await checkProxyHandler(handler, { gateway, runtime: 'nodejs20.x', seed: 1 })
  expect(report.findings.map(({ code, place }) => `${code} ${place}`)).toEqual([])
  expect(report.runs).toBeGreaterThan(0)
})
