import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { albEvent } from '../../src/arbitrary/alb-event.ts'
import { functionUrlEvent } from '../../src/arbitrary/function-url-event.ts'
import { httpApiEvent } from '../../src/arbitrary/http-api-event.ts'
import { restApiEvent } from '../../src/arbitrary/rest-api-event.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { draw } from '../laws/arbitrary-laws.ts'

function shrinkable<E>(arbitrary: fc.Arbitrary<E>): boolean[] {
  return draw(arbitrary, 5, 500).map((event) => arbitrary.canShrinkWithoutContext(event))
}

describe('events of a REST API', () => {
  const routes = ['GET /users/{id}', 'POST /orders']
  it('agree with themselves in every field', () => {
    for (const event of draw(restApiEvent({ routes }), 1, 500)) {
      expect(['/users/{id}', '/orders']).toContain(event.resource)
      if (event.pathParameters?.['id'] !== undefined) expect(event.path).toContain(event.pathParameters['id'])
      for (const [name, values] of Object.entries(event.multiValueHeaders))
        expect(event.headers[name]).toBe(values!.at(-1))
    }
  })

  it('shrink to the event of the boring request', () => {
    const { counterexample } = fc.check(fc.property(restApiEvent({ routes }), () => false))
    const [event] = counterexample!
    expect(event).toMatchObject({ httpMethod: 'GET', path: '/users/1', queryStringParameters: null, body: null })
  })

  it('shrink when the user gives them', () => {
    const gateway = restApi({ routes })
    const given = gateway.toEvent({ method: 'GET', path: '/users/9', query: 'a=1&b=2', headers: [], body: null })
    const { counterexample } = fc.check(
      fc.property(restApiEvent({ gateway }), ({ queryStringParameters }) => queryStringParameters?.['b'] === undefined),
      { examples: [[given]], numRuns: 1 },
    )
    const [event] = counterexample!
    expect(event!.queryStringParameters).toEqual({ b: '' })
    expect(event!.path).toBe('/users/1')
  })

  it('have no headers when the console sends them', () => {
    for (const event of draw(restApiEvent({ tier: 'console' }), 1, 50)) {
      expect(event.headers).toBeNull()
      expect(event.multiValueHeaders).toBeNull()
    }
  })

  it('refuse routes beside a front end', () => {
    expect(() => restApiEvent({ gateway: restApi(), routes })).toThrow(/routes must not stand beside/)
  })
})

describe('reading generated events back', () => {
  it('gives a request that may be drawn on a REST API, a Function URL and a load balancer', () => {
    for (const all of [shrinkable(restApiEvent()), shrinkable(functionUrlEvent()), shrinkable(albEvent())])
      expect(all).not.toContain(false)
  })

  it('loses on an HTTP API only what its decoded path loses', () => {
    const arbitrary = httpApiEvent()
    const events = draw(arbitrary, 5, 500).map(
      (event) => [event.rawPath, arbitrary.canShrinkWithoutContext(event)] as const,
    )
    for (const [path, kept] of events) if (!kept) expect(path).toMatch(/\/\/|\/$|[?]/)
  })
})

describe('events of the other front ends', () => {
  it('are those of an HTTP API', () => {
    for (const event of draw(httpApiEvent({ routes: ['ANY /a/{id}'] }), 1, 200)) {
      expect(event.version).toBe('2.0')
      expect(event.routeKey).toBe('ANY /a/{id}')
    }
  })

  it('are those of a Function URL', () => {
    for (const event of draw(functionUrlEvent(), 1, 200)) {
      expect(event.routeKey).toBe('$default')
      expect(event.rawPath).toMatch(/^\/[!-~]*$/)
    }
  })

  it('are those of a load balancer, health checks among them', () => {
    const events = draw(albEvent(), 1, 1_000)
    for (const event of events) expect(Object.keys(event.requestContext)).toEqual(['elb'])
    expect(events.some(({ headers }) => headers?.['user-agent'] === 'ELB-HealthChecker/2.0')).toBe(true)
  })
})
