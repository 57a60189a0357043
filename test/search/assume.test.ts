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
    const { applicationLoadBalancer } = await import('../../src/index.ts')
    const { found } = await run(multi, { gateway: applicationLoadBalancer({ multiValueHeaders: false }) as never })
    expect(found.join()).toContain('headers-lost')
  })
})
