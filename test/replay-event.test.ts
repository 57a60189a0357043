import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  applicationLoadBalancer,
  functionUrl,
  httpApi,
  httpRequest,
  restApi,
  type Exchange,
  type Gateway,
} from '../src/index.ts'
import { gatewayOfEvent } from '../src/contract/captured-gateway.ts'
import { replayEvent } from '../src/replay-event.ts'

const request = httpRequest({
  method: 'POST',
  path: '/users/7',
  query: 'a=1',
  headers: { 'content-type': 'application/json', host: 'api.example.com' },
  body: '{"name":null}',
})

/** What differs from request to request, and so is made anew. */
const fresh = ['requestId', 'extendedRequestId', 'deploymentId', 'resourceId']

const contextOf = (event: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(event['requestContext'] as object).filter(([member]) => !fresh.includes(member)))

const one = (options: object) => httpApi({ ...options, payloadFormat: '1.0' }) as Gateway

const frontEnds: Record<string, Gateway> = {
  rest: restApi({ routes: ['ANY /users/{id}'], stage: 'live', stageVariables: { colour: 'blue' } }) as Gateway,
  'rest with claims': restApi({ routes: ['ANY /users/{id}'], authorizer: { claims: { sub: 'me' } } }) as Gateway,
  'http-v2': httpApi({ routes: ['POST /users/{id}'], stage: 'live' }) as Gateway,
  'http-v2 with claims': httpApi({ authorizer: { jwt: { claims: { sub: 'me' } } } }) as Gateway,
  'http-v1': httpApi({ routes: ['ANY /users/{id}'], payloadFormat: '1.0' }) as Gateway,
  'function-url': functionUrl() as Gateway,
  'rest with an API key': restApi({ apiKey: 'secret', sourceIp: '198.51.100.7', accountId: '111122223333' }) as Gateway,
  'rest with an identity': restApi({ identity: { cognitoIdentityId: 'us-east-1:1', userArn: 'arn:a' } }) as Gateway,
  'rest with binary types': restApi({ binaryMediaTypes: ['application/json'] }) as Gateway,
  'rest on a domain of its own': restApi({ domainName: 'api.example.com', routes: ['ANY /{proxy+}'] }) as Gateway,
  'rest under a base path': restApi({ basePath: 'v1', routes: ['POST /users/{id}'] }) as Gateway,
  'rest under a long base path': restApi({ basePath: 'shop/v1', routes: ['POST /{proxy+}'] }) as Gateway,
  'rest on the stage v1': restApi({ stage: 'v1', routes: ['ANY /{proxy+}'] }) as Gateway,
  'http-v2 on a domain of its own': httpApi({ domainName: 'api.example.com', stage: 'live' }) as Gateway,
  'http-v2 of a Lambda authorizer': httpApi({ authorizer: { lambda: { sub: 'me' } } }) as Gateway,
  'http-v2 with IAM': httpApi({ authorizer: { iam: { userArn: 'arn:a' } } }) as Gateway,
  'http-v1 with claims': one({ authorizer: { jwt: { claims: { sub: 'me' }, scopes: ['a'] } } }),
  'http-v1 of a Lambda authorizer': one({ authorizer: { lambda: { sub: 'me' } } }),
  'http-v1 with IAM': one({ authorizer: { iam: { userArn: 'arn:a', userId: 'u', callerId: 'c' } } }),
  'function-url with IAM': functionUrl({ authType: 'AWS_IAM', accountId: '111122223333' }) as Gateway,
  'alb of a target group': applicationLoadBalancer({ targetGroupArn: 'arn:t', sourceIp: '198.51.100.7' }) as Gateway,
  alb: applicationLoadBalancer() as Gateway,
  'alb with many values': applicationLoadBalancer({ multiValueHeaders: true }) as Gateway,
}

test.each(Object.keys(frontEnds))(
  'an event of %s is told by its shape, and its route, stage and caller by its members',
  (name) => {
    const event = frontEnds[name]!.toEvent(request) as Record<string, unknown>
    const gateway = gatewayOfEvent(event)
    expect(gateway.name).toBe(name.split(' ')[0])
    const again = gateway.toEvent(gateway.toRequest(event)) as Record<string, unknown>
    for (const member of [
      'resource',
      'path',
      'rawPath',
      'routeKey',
      'pathParameters',
      'stageVariables',
      'body',
      'isBase64Encoded',
    ])
      expect([member, again[member]]).toEqual([member, event[member]])
    expect(contextOf(again)).toEqual(contextOf(event))
  },
)

test('what an event tells that no front end has is not told', async () => {
  const event = restApi({ domainName: 'api.example.com' }).toEvent(request)
  const foreign = { ...event, requestContext: { ...event.requestContext, stage: 'my stage' } }
  const again = gatewayOfEvent(foreign).toEvent(request) as typeof event
  expect(again.requestContext).toMatchObject({ stage: 'prod', domainName: 'api.example.com' })
  expect(await replayEvent(foreign, greets)).toMatchObject({ runs: 1 })
})

test.each(Object.keys(frontEnds))('a handler that relies on what an event of %s has is right', async (name) => {
  const event = frontEnds[name]!.toEvent(request) as Record<string, unknown>
  const context = JSON.stringify(contextOf(event))
  const relies = async (again: Record<string, unknown>) => {
    if (JSON.stringify(contextOf(again)) !== context) throw new Error('who is this?')
    const text = Buffer.from(again['body'] as string, event['isBase64Encoded'] ? 'base64' : 'utf8').toString()
    return { statusCode: 200, body: JSON.stringify(JSON.parse(text)) }
  }
  expect(await replayEvent(event, relies)).toMatchObject({ ok: true, runs: 1, findings: [] })
})

test('which answers are decoded is told by no event, and refuses none', async () => {
  const post = httpRequest({ method: 'POST', headers: { 'content-type': 'image/png' }, body: new Uint8Array([255]) })
  const event = restApi({ binaryMediaTypes: ['image/png'] }).toEvent(post)
  const draws = async () => ({ statusCode: 200, body: 'iVBORw==', isBase64Encoded: true })
  const report = await replayEvent(event, draws)
  expect(report).toMatchObject({ ok: true, findings: [{ code: 'body-corrupted', level: 'warning' }] })
  expect(report.assumed).toContain('binaryMediaTypes that match: the handler answers base64')
})

test('a base path alone is the root below it', async () => {
  const event = { ...restApi({ basePath: 'v1', routes: ['GET /'] }).toEvent(httpRequest()), path: '/v1' }
  const root = async ({ resource }: { resource: string }) => ({ statusCode: 200, body: resource })
  expect(await replayEvent(event, root)).toMatchObject({ ok: true, runs: 1 })
})

const greets = async (event: { body: string }) => ({
  statusCode: 200,
  body: (JSON.parse(event.body) as { name: string }).name.trim(),
})

test.each(Object.keys(frontEnds))(
  'a captured event of %s is run as it is: one request, nothing shrunk',
  async (name) => {
    const event = frontEnds[name]!.toEvent(request) as object
    const report = await replayEvent(event, greets)
    expect(report).toMatchObject({ ok: false, gateway: name.split(' ')[0], runs: 1 })
    expect(report.calls).toMatchObject({ learn: 0, explore: 1, stretch: 0, shrink: 0 })
    expect(report.findings.map(({ code }) => code)).toEqual(['handler-threw'])
    expect(new TextDecoder().decode(report.findings[0]!.request.body!)).toBe('{"name":null}')
  },
)

test.each([{ examples: [request] }, { numRuns: 5 }, { request: fc.constant(request) }])(
  'what asks for more than the event is refused: %j',
  async (options) => {
    const run = replayEvent(restApi().toEvent(request), greets, options)
    await expect(run).rejects.toThrow(TypeError)
    await expect(run).rejects.toThrow(`replayEvent(): ${Object.keys(options)[0]} must be left out`)
  },
)

test('a request is run too, on the front end that is named', async () => {
  const right = { ...request, body: new TextEncoder().encode('{"name":"Ada"}') }
  expect(await replayEvent(right, greets, { gateway: 'alb' })).toMatchObject({ ok: true, gateway: 'alb', runs: 1 })
})

test.each([{}, { Records: [] }, { requestContext: {} }, { requestContext: { elb: 1 } }])(
  'what is no HTTP event is refused: %j',
  async (event) => {
    await expect(replayEvent(event, greets)).rejects.toThrow('event must be one of a REST API')
  },
)

test('routes that are told go before the one that the event tells', async () => {
  const ids = async (event: { pathParameters: object | null }) => ({
    statusCode: 200,
    body: JSON.stringify(event.pathParameters),
  })
  const seen: string[] = []
  const checks = [
    ({ outcome }: Exchange) => void seen.push(JSON.stringify(outcome.kind === 'payload' && outcome.payload)),
  ]
  for (const gateway of [restApi(), httpApi(), httpApi({ payloadFormat: '1.0' })]) {
    const event = gateway.toEvent(request) as object
    expect(await replayEvent(event, ids, { routes: ['POST /users/{user}'], checks })).toMatchObject({ ok: true })
    expect(seen.at(-1)).toContain('{\\"user\\":\\"7\\"}')
    await expect(replayEvent(event, ids, { routes: ['GET /users/{user}'] })).rejects.toThrow(
      'event must reach the handler',
    )
  }
})

test("an event of the console's test button is one where the tier says so", async () => {
  const event = restApi({ tier: 'console' }).toEvent(request)
  const headers: unknown[] = []
  const reads = async (one: { headers: unknown }) => {
    headers.push(one.headers)
    return { statusCode: 200, body: '' }
  }
  expect(await replayEvent(event, reads, { tier: 'console' })).toMatchObject({ ok: true, runs: 1 })
  expect(headers.at(-1)).toBeNull()
  await expect(replayEvent(httpApi().toEvent(request), reads, { tier: 'console' })).rejects.toThrow(
    "which 'http-v2' has not",
  )
})
