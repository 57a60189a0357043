import { describe, expect, test } from 'vitest'
import { compileRoutes, parseRoute, routeKey, toRoutes } from '../../src/gateway/routes.ts'

const tableOf = (...routes: string[]) => compileRoutes(toRoutes(routes, []))
const found = (table: ReturnType<typeof tableOf>, method: string, path: string) => {
  const match = table.match(method, path)
  return match && [routeKey(match.route), match.pathParameters]
}

describe('parseRoute', () => {
  test.each(['GET /users/{id}', 'ANY /{proxy+}', 'POST /', '$default'])('%s reads back as it was written', (text) => {
    expect(routeKey(parseRoute(text))).toBe(text)
  })

  test.each([
    ['/users', 'METHOD /path'],
    ['get /users', 'a method of ANY, DELETE'],
    ['GTE /users', 'a method of ANY, DELETE'],
    ['GET users', 'METHOD /path'],
    ['GET /users?a=1', 'METHOD /path'],
    ['GET /user-{id}', "whole segments like '{id}'"],
    ['GET /{rest+}/more', 'its greedy parameter the last segment'],
    ['GET /{id}/{id}', 'each parameter once'],
    ['', 'METHOD /path'],
  ])('%s is refused by name, with what a route must be', (text, what) => {
    expect(() => parseRoute(text)).toThrow(TypeError)
    expect(() => parseRoute(text)).toThrow('routes: a route must be')
    expect(() => parseRoute(text)).toThrow(what)
    expect(() => parseRoute(text)).toThrow(`got '${text}'`)
  })

  test('what is no text is refused', () => {
    expect(() => parseRoute(5 as never)).toThrow('got 5')
    expect(() => toRoutes([], ['ANY /'])).toThrow('routes must be a non-empty list')
    expect(() => toRoutes('GET /' as never, [])).toThrow('routes must be a non-empty list')
    expect(toRoutes(undefined, ['ANY /'])).toEqual([{ method: 'ANY', path: '/' }])
  })
})

describe('a route table', () => {
  test('prefers a literal segment to a parameter, and that to a greedy one, whatever their order', () => {
    const table = tableOf('ANY /{proxy+}', 'ANY /{id}', 'ANY /me', 'ANY /')
    expect(found(table, 'GET', '/me')).toEqual(['ANY /me', null])
    expect(found(table, 'GET', '/you')).toEqual(['ANY /{id}', { id: 'you' }])
    expect(found(table, 'GET', '/you/too')).toEqual(['ANY /{proxy+}', { proxy: 'you/too' }])
    expect(found(table, 'GET', '/')).toEqual(['ANY /', null])
  })

  test('falls through from a resource that lacks the method', () => {
    const table = tableOf('POST /test', 'OPTIONS /{proxy+}', 'GET /{id}')
    expect(found(table, 'POST', '/test')).toEqual(['POST /test', null])
    expect(found(table, 'OPTIONS', '/test')).toEqual(['OPTIONS /{proxy+}', { proxy: 'test' }])
    expect(found(table, 'GET', '/test')).toEqual(['GET /{id}', { id: 'test' }])
    expect(found(table, 'DELETE', '/test')).toBeUndefined()
  })

  test('goes back from a literal that leads nowhere', () => {
    const table = tableOf('GET /a/b', 'GET /{x}/c', 'GET /{x}/{rest+}')
    expect(found(table, 'GET', '/a/c')).toEqual(['GET /{x}/c', { x: 'a' }])
    expect(found(table, 'GET', '/a/d/e')).toEqual(['GET /{x}/{rest+}', { x: 'a', rest: 'd/e' }])
  })

  test('prefers the method itself to ANY on one resource', () => {
    const table = tableOf('ANY /a', 'GET /a')
    expect(found(table, 'GET', '/a')).toEqual(['GET /a', null])
    expect(found(table, 'PUT', '/a')).toEqual(['ANY /a', null])
  })

  test('finds a resource behind a trailing slash, and a greedy value without slashes at its ends', () => {
    const table = tableOf('ANY /test', 'ANY /users/{id}', 'ANY /files/{proxy+}')
    expect(found(table, 'GET', '/test/')).toEqual(['ANY /test', null])
    expect(found(table, 'GET', '/users/1/')).toEqual(['ANY /users/{id}', { id: '1' }])
    expect(found(table, 'GET', '/files/a//b/')).toEqual(['ANY /files/{proxy+}', { proxy: 'a//b' }])
    expect(found(table, 'GET', '/files//a')).toEqual(['ANY /files/{proxy+}', { proxy: 'a' }])
    expect(found(table, 'GET', '//test')).toEqual(['ANY /test', null])
  })

  test('takes no empty value for a parameter', () => {
    const table = tableOf('ANY /users/{id}', 'ANY /files/{proxy+}')
    expect(found(table, 'GET', '/users/')).toBeUndefined()
    expect(found(table, 'GET', '/users')).toBeUndefined()
    expect(found(table, 'GET', '/files/')).toBeUndefined()
  })

  test('leaves values encoded, and knows parameters by any name', () => {
    const table = tableOf('GET /{__proto__}/{constructor}')
    const match = table.match('GET', '/a%2Fb/%20')
    expect(JSON.stringify(match?.pathParameters)).toBe('{"__proto__":"a%2Fb","constructor":"%20"}')
  })

  test('answers with $default what no other route answers', () => {
    const table = tableOf('GET /a', '$default')
    expect(found(table, 'GET', '/a')).toEqual(['GET /a', null])
    expect(found(table, 'GET', '/b')).toEqual(['$default', null])
  })
})
