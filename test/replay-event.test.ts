import { expect, test } from 'vitest'
import { applicationLoadBalancer, functionUrl, httpApi, httpRequest, restApi, type Gateway } from '../src/index.ts'
import { gatewayOfEvent } from '../src/captured-gateway.ts'
import { replayEvent } from '../src/replay-event.ts'

const request = httpRequest({
  method: 'POST',
  path: '/users/7',
  query: 'a=1',
  headers: { 'content-type': 'application/json', host: 'api.example.com' },
  body: '{"name":null}',
})

const authorizer = (one: Record<string, unknown>) => (one['requestContext'] as { authorizer?: object }).authorizer

const frontEnds: Record<string, Gateway> = {
  rest: restApi({ routes: ['ANY /users/{id}'], stage: 'live', stageVariables: { colour: 'blue' } }) as Gateway,
  'rest with claims': restApi({ routes: ['ANY /users/{id}'], authorizer: { claims: { sub: 'me' } } }) as Gateway,
  'http-v2': httpApi({ routes: ['POST /users/{id}'], stage: 'live' }) as Gateway,
  'http-v2 with claims': httpApi({ authorizer: { jwt: { claims: { sub: 'me' } } } }) as Gateway,
  'http-v1': httpApi({ routes: ['ANY /users/{id}'], payloadFormat: '1.0' }) as Gateway,
  'function-url': functionUrl() as Gateway,
  alb: applicationLoadBalancer() as Gateway,
  'alb with many values': applicationLoadBalancer({ multiValueHeaders: true }) as Gateway,
}

test.each(Object.keys(frontEnds))(
  'an event of %s is told by its shape, and its route and stage by its members',
  (name) => {
    const event = frontEnds[name]!.toEvent(request) as Record<string, unknown>
    const gateway = gatewayOfEvent(event)
    expect(gateway.name).toBe(name.split(' ')[0])
    const again = gateway.toEvent(gateway.toRequest(event)) as Record<string, unknown>
    for (const member of ['resource', 'path', 'rawPath', 'routeKey', 'pathParameters', 'stageVariables', 'body'])
      expect([member, again[member]]).toEqual([member, event[member]])
    expect(authorizer(again)).toEqual(authorizer(event))
  },
)

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
