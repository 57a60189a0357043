import { expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'

const gateway = applicationLoadBalancer({ multiValueHeaders: true }) as Gateway

async function found(handler: () => Promise<unknown>, examples: object[]) {
  const { findings } = await checkProxyHandler(handler, { gateway, examples, numRuns: 0, timeLimitMs: 20_000 })
  return findings.map(({ level, code, place }) => `${level} ${code} ${place}`)
}

const ordinary = { method: 'GET', path: '/', query: '', headers: [], body: null }
/** Nobody knows whether a load balancer passes on an escaped control character. */
const odd = { ...ordinary, query: 'a=%0A' }
const losesHeaders = async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'ok' })

test('a fault that is an error is not told as a warning of odder requests too', async () => {
  expect(await found(losesHeaders, [odd, ordinary])).toEqual(['error headers-lost headers'])
})

test('a fault of odd requests only is told as the warning that it is', async () => {
  expect(await found(losesHeaders, [odd])).toEqual(['warning headers-lost headers'])
})
