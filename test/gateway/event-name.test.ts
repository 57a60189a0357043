import { describe, expect, test } from 'vitest'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { gatewayNameOfEvent } from '../../src/gateway/event-name.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway, GatewayName } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'

const frontEnds: Readonly<Record<GatewayName, Gateway>> = {
  rest: restApi() as Gateway,
  'http-v1': httpApi({ payloadFormat: '1.0' }) as Gateway,
  'http-v2': httpApi() as Gateway,
  'function-url': functionUrl() as Gateway,
  alb: applicationLoadBalancer() as Gateway,
}
const names = Object.keys(frontEnds) as GatewayName[]
const formatOf = (name: GatewayName) => (name === 'alb' ? 'elb' : name === 'rest' || name === 'http-v1' ? '1.0' : '2.0')

const request = httpRequest({ method: 'POST', path: '/users/7', query: 'a=1', body: 'x' })
const pairs = names.flatMap((from) => names.map((to) => ({ from, to })))

describe('A captured event is read by a front end of its own format, and refused by any other', () => {
  test.each(pairs.filter(({ from, to }) => formatOf(from) === formatOf(to)))('$from to $to', ({ from, to }) => {
    const again = frontEnds[to].toRequest(frontEnds[from].toEvent(request))
    expect(again).toMatchObject({ method: 'POST', path: '/users/7', query: 'a=1' })
  })

  test.each(pairs.filter(({ from, to }) => formatOf(from) !== formatOf(to)))('$from to $to', ({ from, to }) => {
    const event = frontEnds[from].toEvent(request)
    expect(gatewayNameOfEvent(event)).toBe(from)
    expect(() => frontEnds[to].toRequest(event)).toThrow(TypeError)
    expect(() => frontEnds[to].toRequest(event)).toThrow(`the event comes from '${from}' (`)
  })

  test('the error says what to use instead', () => {
    expect(() => restApi().toRequest(httpApi().toEvent(request) as never)).toThrow(
      "the event comes from 'http-v2' (payload format 2.0), not from 'rest' (payload format 1.0); use gateway 'http-v2', httpApi()",
    )
  })
})

describe('An event that was written by hand', () => {
  test('is told by its path and method, without a context', () => {
    expect(() => httpApi().toRequest({ httpMethod: 'POST', path: '/a' } as never)).toThrow("comes from 'rest'")
    expect(() => restApi().toRequest({ version: '2.0', rawPath: '/a' } as never)).toThrow("comes from 'http-v2'")
    expect(() => restApi().toRequest({ rawPath: '/a' } as never)).toThrow("comes from 'http-v2'")
    expect(() =>
      applicationLoadBalancer().toRequest({ resource: '/a', httpMethod: 'GET', path: '/a' } as never),
    ).toThrow("comes from 'rest'")
  })

  test.each<[string, GatewayName, object]>([
    ['nothing at all', 'rest', {}],
    ['nothing but a body', 'http-v2', { body: '{}' }],
    ['a load balancer without its context', 'alb', { httpMethod: 'POST', path: '/a', headers: {} }],
    ['a load balancer with an empty context', 'alb', { httpMethod: 'POST', path: '/a', requestContext: {} }],
    ['a REST API without a context', 'rest', { httpMethod: 'POST', path: '/a' }],
  ])('is read as it is meant: %s', (_, name, event) => {
    expect(frontEnds[name].toRequest(event)).toMatchObject({ path: 'path' in event ? '/a' : '/' })
  })

  test.each([undefined, null, 'GET /', []])('is an object: %j', (event) => {
    for (const name of names) expect(() => frontEnds[name].toRequest(event)).toThrow('toRequest() takes an event')
  })
})
