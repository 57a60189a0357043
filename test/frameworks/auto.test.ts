import { describe, expect, test } from 'vitest'
import { checkProxyHandler, httpRequest } from 'proxyproof'
import type { HandlerSource } from '../../src/lambda/words/invocation.ts'
import { frameworks } from './frameworks.ts'

const ok = (value: unknown) => ({ statusCode: 200, headers: {}, body: JSON.stringify(value) })

async function inferred(handler: HandlerSource) {
  const report = await checkProxyHandler(handler, {
    isolation: 'in-process',
    examples: [httpRequest()],
    numRuns: 0,
    timeLimitMs: 60_000,
  })
  return { gateway: report.gateway, assumed: report.assumed[0] }
}

describe("without being told, a framework's handler", () => {
  test.each(Object.entries(frameworks))(
    '%s is taken to be behind a REST API, and that is said',
    async (_, { entry }) => {
      const handler = new URL(`apps/${entry}#handler`, import.meta.url)
      expect(await inferred(handler)).toEqual({
        gateway: 'rest',
        assumed: "gateway 'rest': the handler serves several front ends",
      })
    },
  )
})

describe('without being told, a handler', () => {
  test.each<[string, string, (event: any) => Promise<unknown>]>([
    ['that reads rawPath', 'http-v2', async (event) => ok(event.rawPath)],
    [
      'that checks the whole event',
      'http-v2',
      async (event) => {
        const { httpMethod, path, rawPath, version } = event as Record<string, unknown>
        if (version !== '2.0') throw new TypeError(`not an event: ${String(httpMethod)} ${String(path)}`)
        return ok(rawPath)
      },
    ],
    ['that fails without rawPath', 'http-v2', async (event) => ok(event.rawPath.split('/'))],
    ['that reads requestContext.http', 'http-v2', async (event) => ok(event.requestContext.http.method)],
    ['that reads cookies', 'http-v2', async (event) => ok((event.cookies ?? []).length)],
    [
      'that reads the claims of a JWT',
      'http-v2',
      async (event) => ok(event.requestContext.authorizer?.jwt?.claims.sub),
    ],
    [
      'that returns cookies',
      'http-v2',
      async ({ headers }) => ({ statusCode: 200, cookies: ['a=1'], body: headers.host }),
    ],
    [
      'that writes its event down and reads rawPath',
      'http-v2',
      async (event) => (JSON.stringify(event) === '' ? undefined : ok(event.rawPath.slice(1))),
    ],
    [
      'that serves several and returns cookies to all of them',
      'http-v2',
      async (event) => ({
        statusCode: 200,
        cookies: ['a=1'],
        body: event.httpMethod ?? event.requestContext.http.method,
      }),
    ],
    [
      'that returns statusDescription',
      'alb',
      async (event) => ({ statusCode: 200, statusDescription: '200 OK', body: event.path }),
    ],
    ['that asks with in', 'http-v2', async (event) => ok('rawPath' in event ? event.rawPath : '/')],
    ['that reads requestContext.elb', 'alb', async (event) => ok(event.requestContext.elb.targetGroupArn)],
    [
      'that minds being behind nothing else',
      'alb',
      async (event) => (event.requestContext?.elb ? ok(event.path) : ok(null)),
    ],
  ])('%s is behind %s', async (_, gateway, handler) => {
    const report = await inferred(handler)
    expect(report.gateway).toBe(gateway)
    expect(report.assumed).toMatch(new RegExp(`^gateway '${gateway}': the handler (?:reads|returns|answers) `))
  })

  test('whose source alone tells, since it reads that of those who have a key, is behind what it names', async () => {
    expect(await inferred(new URL('keyed.mjs#handler', import.meta.url))).toEqual({
      gateway: 'http-v2',
      assumed:
        "gateway 'http-v2': the handler may read requestContext.http; a Function URL sends the same shape (gateway: 'function-url')",
    })
  })

  test.each<[string, RegExp, (event: any) => Promise<unknown>]>([
    ['that reads path', /the handler reads path; HTTP API 1\.0 sends the same/, async (event) => ok(event.path)],
    ['that reads resource', /the handler reads resource/, async (event) => ok(event.resource)],
    [
      'that reads the claims of Cognito',
      /the handler reads requestContext\.authorizer\.claims/,
      async (event) => ok(event.requestContext.authorizer?.claims?.sub),
    ],
    [
      'that reads only headers and body',
      /nothing that the handler reads/,
      async ({ headers, body }) => ok([headers, body?.length]),
    ],
    ['that reads nothing', /nothing that the handler reads/, async () => ok(1)],
    ['that reads either shape', /serves several/, async (event) => ok(event.rawPath ?? event.path)],
    [
      'that goes by version',
      /serves several/,
      async (event) => ok(event.version === '2.0' ? event.rawPath : event.path),
    ],
    [
      'that returns cookies and reads path',
      /serves several/,
      async (event) => ({ statusCode: 200, headers: {}, cookies: ['a=1'], body: event.path }),
    ],
    [
      'that knows all three',
      /serves several/,
      async ({ requestContext, version, rawPath, path }) => ok(requestContext.elb ? path : version ? rawPath : path),
    ],
  ])('%s is taken to be behind a REST API', async (_, why, handler) => {
    const { gateway, assumed } = await inferred(handler)
    expect(gateway).toBe('rest')
    expect(assumed).toMatch(why)
  })
})
