import { describe, expect, test } from 'vitest'
import { checkProxyHandler, type ContractOptions, type LambdaHandler } from 'proxyproof'

const run = async (handler: LambdaHandler, options: ContractOptions = {}) => {
  const { ok, assumed, findings } = await checkProxyHandler(handler, { timeLimitMs: 15_000, numRuns: 300, ...options })
  return { ok, assumed, found: findings.map(({ signature }) => signature) }
}

const text = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })

describe('What only configuration provides is assumed configured, and said', () => {
  test('path parameters', async () => {
    const handler: LambdaHandler = async (event) => text(event.pathParameters.id.toUpperCase())
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /{id} (the handler reads pathParameters.id)'],
      found: [],
    })
    expect(await run(handler, { gateway: 'http-v2' })).toMatchObject({ ok: true, found: [] })
  })

  test('claims of an authorizer', async () => {
    const handler: LambdaHandler = async (event) => text(event.requestContext.authorizer.claims.sub.toLowerCase())
    const { ok, assumed } = await run(handler, { gateway: 'rest' })
    expect(ok).toBe(true)
    expect(assumed.join()).toContain('claims.sub')
  })

  test('claims on an HTTP API', async () => {
    const handler: LambdaHandler = async (event) => text(event.requestContext.authorizer.jwt.claims.sub.toLowerCase())
    expect(await run(handler, { gateway: 'http-v2' })).toMatchObject({ ok: true, found: [] })
  })

  test('claims beside routes that were told', async () => {
    const handler: LambdaHandler = async (event) =>
      text(event.requestContext.authorizer.claims.sub + event.pathParameters.id.toUpperCase())
    expect(await run(handler, { gateway: 'rest', routes: ['GET /users/{id}'] })).toMatchObject({ ok: true, found: [] })
  })

  test('stage variables', async () => {
    const handler: LambdaHandler = async (event) => text(event.stageVariables.table.toLowerCase())
    const { ok, assumed } = await run(handler, { gateway: 'rest' })
    expect(ok).toBe(true)
    expect(assumed).toContain('stage variables table (the handler reads them)')
  })

  test('the principal of a Lambda authorizer', async () => {
    const handler: LambdaHandler = async (event) => text(event.requestContext.authorizer.principalId.trim())
    const { ok, assumed } = await run(handler, { gateway: 'rest' })
    expect(ok).toBe(true)
    expect(assumed).toEqual(['an authorizer that provides principalId (the handler reads it)'])
  })

  test('stage variables read behind two path parameters and claims', async () => {
    const handler: LambdaHandler = async (event) => {
      const { user, post } = event.pathParameters
      const { email } = event.requestContext.authorizer.claims
      return text(user.trim() + post.trim() + email.trim() + event.stageVariables.table.trim())
    }
    const { ok, assumed } = await run(handler, { gateway: 'rest' })
    expect(ok).toBe(true)
    expect(assumed).toEqual([
      'an authorizer that provides claims, claims.email (the handler reads it)',
      'stage variables table (the handler reads them)',
      'routes ANY /{user}/{post} (the handler reads pathParameters.user, pathParameters.post)',
    ])
  })

  test('a path parameter before what tells the front end', async () => {
    const handler: LambdaHandler = async (event) =>
      text(event.pathParameters.id.trim() + event.requestContext.http.method.trim())
    const { ok, assumed } = await run(handler)
    expect(ok).toBe(true)
    expect(assumed[0]).toContain("gateway 'http-v2': the handler reads requestContext.http")
    expect(assumed[1]).toContain('routes ANY /{id}')
  })

  test('a Lambda authorizer of an HTTP API before what tells the front end', async () => {
    const handler: LambdaHandler = async (event) =>
      text(event.requestContext.authorizer.lambda.tenant.trim() + event.rawPath.trim())
    const { ok, assumed } = await run(handler)
    expect(ok).toBe(true)
    expect(assumed[0]).toContain("gateway 'http-v2': the handler reads rawPath")
  })

  test('nothing, when the handler reads none of it', async () => {
    expect(await run(async () => text('ok'), { gateway: 'rest' })).toEqual({ ok: true, assumed: [], found: [] })
  })

  test('not what was told', async () => {
    const handler: LambdaHandler = async (event) => text(event.pathParameters.id.toUpperCase())
    const { ok, assumed, found } = await run(handler, { gateway: 'rest', routes: ['GET /', 'GET /{id}'] })
    expect({ ok, assumed }).toEqual({ ok: false, assumed: [] })
    expect(found[0]).toContain('handler-threw@TypeError')
  })

  test('no route without the parameters, where the handler fails on its own route as well, for another reason', async () => {
    const handler: LambdaHandler = async (event) => {
      const id = decodeURIComponent(event.pathParameters.id)
      const { attendees } = JSON.parse(event.body)
      return text(id + attendees.length)
    }
    const { assumed, found } = await run(handler, { gateway: 'rest' })
    expect(assumed).toEqual(['routes ANY /{id} (the handler reads pathParameters.id)'])
    expect(found.length).toBeGreaterThan(0)
  })

  test('no route without the parameters, where the handler answers for what it throws', async () => {
    const handler: LambdaHandler = async (event) => {
      try {
        const { id } = event.pathParameters
        return text(id + JSON.parse(event.body).name.trim())
      } catch (error) {
        console.error(error)
        return { ...text('failed'), statusCode: 500 }
      }
    }
    const { assumed } = await run(handler, { gateway: 'rest' })
    expect(assumed).toEqual(['routes ANY /{id} (the handler reads pathParameters.id)'])
  })

  test('the usual routes, where what a body misses is called like a parameter', async () => {
    const handler: LambdaHandler = async (event) =>
      text((event.pathParameters?.id ?? 'all') + JSON.parse(event.body).id.trim())
    const { assumed } = await run(handler, { gateway: 'rest' })
    expect(assumed[0]).toContain('routes ANY /, ANY /{id}, ANY /{proxy+}')
  })

  test('a route without the parameter that may be missing, too', async () => {
    const notes = { a: ['b'] } as Record<string, string[]>
    const handler: LambdaHandler = async (event) => {
      const { user, note } = event.pathParameters
      if (note) return text(notes[user]?.includes(note) ? note : 'no note')
      return text(notes[user]?.join() ?? 'no user')
    }
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /{user}, ANY /{user}/{note} (the handler reads pathParameters.user, pathParameters.note)'],
      found: [],
    })
  })

  test('no route without a parameter that a function elsewhere expects to be missing under the same name', async () => {
    const labelOf = (tenant?: string) => {
      if (tenant) return tenant.toUpperCase()
      return 'none'
    }
    const handler: LambdaHandler = async (event) => {
      const { tenant, id } = event.pathParameters
      return text(event.queryStringParameters?.full ? labelOf(tenant) + tenant.length : String(id.length))
    }
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /{tenant}/{id} (the handler reads pathParameters.tenant, pathParameters.id)'],
      found: [],
    })
  })

  test('no route without a parameter that another variable in the handler is called like', async () => {
    const rows = new Map([['a', 1]])
    const handler: LambdaHandler = async (event) => {
      const { org, user } = event.pathParameters
      const row = rows.get(user)
      const isVerbose = event.queryStringParameters?.verbose === 'true'
      if (row && isVerbose) {
        const org = row
        if (org === undefined) return text('0')
      }
      return text(isVerbose ? event.pathParameters.org.toLowerCase() : user + String(org).length)
    }
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /{org}/{user} (the handler reads pathParameters.org, pathParameters.user)'],
      found: [],
    })
  })

  test('a route that the handler tells apart by its resource, beside the usual ones', async () => {
    const handler: LambdaHandler = async (event) => {
      if (event.httpMethod !== 'POST') return { ...text('POST only'), statusCode: 405 }
      if (event.resource !== '/ask') return text('heard')
      return text(JSON.parse(event.body ?? '{}').question.trim())
    }
    const { assumed, found } = await run(handler, { gateway: 'rest' })
    expect(assumed).toEqual(['routes ANY /, ANY /ask, ANY /{proxy+} (the handler names them)'])
    expect(found.join()).toContain('handler-threw@')
  })

  test('only the routes that the handler tells apart, where it takes no others', async () => {
    const handler: LambdaHandler = async ({ resource }) => {
      switch (resource) {
        case '/users':
        case '/orders':
          return text(resource)
        default:
          throw new Error(`no route ${resource}`)
      }
    }
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /users, ANY /orders (the handler names them)'],
      found: [],
    })
  })

  test('a route that is named beside one with a parameter', async () => {
    const handler: LambdaHandler = async ({ resource, pathParameters }) =>
      text(resource === '/health' ? 'ok' : pathParameters.id.trim())
    expect(await run(handler, { gateway: 'rest' })).toEqual({
      ok: true,
      assumed: ['routes ANY /health, ANY /{id} (the handler reads pathParameters.id)'],
      found: [],
    })
  })

  test('a resource that a REST API could not have is no route', async () => {
    const handler: LambdaHandler = async (event) => text(event.resource === 'ask' ? 'a' : 'b')
    expect((await run(handler, { gateway: 'rest' })).assumed).toEqual([])
  })

  test('not a parameter that makes no difference', async () => {
    const handler: LambdaHandler = async (event) => {
      JSON.parse(event.body)
      return text(event.pathParameters?.id ?? 'all')
    }
    expect((await run(handler, { gateway: 'rest' })).ok).toBe(false)
  })
})

describe('The mode of a load balancer follows what the handler returns', () => {
  const multi: LambdaHandler = async () => ({
    statusCode: 200,
    multiValueHeaders: { 'content-type': ['text/plain'], 'set-cookie': ['a=1', 'b=2'] },
    body: 'ok',
  })
  const single: LambdaHandler = async () => text('ok')

  test('multi-value headers', async () => {
    const { ok, assumed, found } = await run(multi, { gateway: 'alb' })
    expect({ ok, found }).toEqual({ ok: true, found: [] })
    expect(assumed).toEqual(['a target group with multi-value headers: the handler returns multiValueHeaders'])
  })

  test('single-value headers', async () => {
    expect(await run(single, { gateway: 'alb' })).toEqual({ ok: true, assumed: [], found: [] })
  })

  test('not when it was told', async () => {
    const { applicationLoadBalancer } = await import('../../../src/index.ts')
    const { found } = await run(multi, { gateway: applicationLoadBalancer({ multiValueHeaders: false }) as never })
    expect(found.join()).toContain('headers-lost')
  })
})
