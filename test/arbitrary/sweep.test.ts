import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/http/body.ts'
import { headerValue } from '../../src/http/headers.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { emptyDictionary } from '../../src/arbitrary/dictionary.ts'
import { sweep } from '../../src/arbitrary/sweep.ts'
import { illegality } from '../laws/legal.ts'

const dictionary = {
  ...emptyDictionary,
  query: ['limit'],
  headers: ['x-tenant'],
  cookies: ['session'],
  body: ['user.name', 'amount'],
  values: ['refund'],
  paths: ['/users/export'],
}
const routes = ['GET /users/{id}', 'POST /orders']
const gateway = restApi({ routes })
const requests = [...sweep(dictionary, undefined, gateway)]

describe('the sweep', () => {
  it('holds only what the front end delivers', () => {
    for (const request of requests) expect(illegality(request, gateway)).toBeUndefined()
  })

  it('is the same each time', () => {
    expect([...sweep(dictionary, routes, 'rest')]).toEqual(requests)
  })

  it('starts with plain requests on every route', () => {
    expect(requests.slice(0, 2).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /users/1',
      'POST /orders',
    ])
  })

  it('fills every learned name in before it makes one odd', () => {
    const full = requests[3]!
    expect(full.query).toBe('limit=1')
    expect(textOf(full.body)).toBe('{"user":{"name":"a"},"amount":1}')
    expect(full.headers).toEqual([
      ['content-type', 'application/json'],
      ['x-tenant', 'a'],
      ['cookie', 'session=a'],
    ])
  })

  it('gives each learned name the values that break readers, the others filled in', () => {
    const bodies = requests.map(({ body }) => textOf(body))
    expect(bodies).toContain('{"user":{"name":"a"}}')
    expect(bodies).toContain('{"user":{"name":null},"amount":1}')
    expect(bodies).toContain('{"user":{"name":"a"},"amount":"refund"}')
    expect(requests.map(({ query }) => query)).toContain('limit=-1')
    expect(requests.map(({ query }) => query)).toContain('limit=refund')
    expect(requests.some(({ headers }) => headerValue(headers, 'x-tenant') === 'null')).toBe(true)
    expect(requests.some(({ headers }) => headerValue(headers, 'cookie') === 'session=0')).toBe(true)
  })

  it('tries learned paths, learned segments and every edge case', () => {
    const paths = requests.map(({ path }) => path)
    expect(paths).toContain('/users/export')
    expect(paths).toContain('/users/refund')
    expect(paths).toContain('/users/%252F')
    expect(requests.some(({ body }) => textOf(body) === '{"a":1')).toBe(true)
    expect(requests.some(({ query }) => query === 'a=1&a=2')).toBe(true)
    expect(requests.some(({ headers }) => headerValue(headers, 'range') === 'bytes=9-1')).toBe(true)
  })

  it('asks a load balancer function for its health first', () => {
    expect(sweep(emptyDictionary, undefined, 'alb').next().value).toMatchObject({
      headers: [['user-agent', 'ELB-HealthChecker/2.0']],
    })
  })

  it('covers every edge case without a dictionary', () => {
    const bare = [...sweep(emptyDictionary, undefined, 'rest')]
    expect(new Set(bare.map(({ method }) => method)).size).toBe(7)
    expect(bare.some(({ path }) => path === '/caf%c3%a9')).toBe(true)
    expect(bare.some(({ method, body }) => method === 'GET' && body !== null)).toBe(true)
  })
})
