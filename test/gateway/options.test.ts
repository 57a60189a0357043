import { expect, test } from 'vitest'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { checkOptions } from '../../src/gateway/options.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { httpRequest } from '../../src/http/request.ts'

const known = ['routes', 'stage', 'stageVariables']

test('an unknown option is refused with the nearest known one', () => {
  expect(() => checkOptions('restApi', { stagee: 1 }, known)).toThrow(
    new TypeError("restApi(): unknown option 'stagee'; did you mean 'stage'? It takes routes, stage, stageVariables."),
  )
  expect(() => checkOptions('restApi', { Routes: [] }, known)).toThrow("did you mean 'routes'?")
})

test('nothing is suggested where nothing is near', () => {
  expect(() => checkOptions('restApi', { payload: 1 }, known)).toThrow(/unknown option 'payload'; It takes/)
})

test('known options and none pass; what is no object does not', () => {
  expect(() => checkOptions('restApi', { stage: 'prod' }, known)).not.toThrow()
  expect(() => checkOptions('restApi', undefined, known)).not.toThrow()
  for (const wrong of [null, 5, 'stage', ['stage']])
    expect(() => checkOptions('restApi', wrong, known)).toThrow('restApi(): options must be an object')
})

test.each([
  ['httpApi', (cors: unknown) => httpApi({ cors: cors as object })],
  ['functionUrl', (cors: unknown) => functionUrl({ cors: cors as object })],
])('members of cors are checked by %s', (factory, make) => {
  const all = {
    allowOrigins: ['*'],
    allowMethods: ['GET'],
    allowHeaders: ['a'],
    exposeHeaders: ['b'],
    allowCredentials: false,
    maxAge: 600,
  }
  expect(() => make(all)).not.toThrow()
  for (const [cors, message] of [
    [{ allowOrigin: ['*'] }, "cors: unknown member 'allowOrigin'; did you mean 'allowOrigins'?"],
    [{ allowOrigins: '*' }, 'cors.allowOrigins must be a list of strings; got "*"'],
    [{ allowMethods: [1] }, 'cors.allowMethods must be a list of strings; got [1]'],
    [{ allowCredentials: 'yes' }, 'cors.allowCredentials must be true or false; got "yes"'],
    [{ maxAge: NaN }, 'cors.maxAge must be a whole number of seconds; got NaN'],
  ] as const)
    expect(() => make(cors)).toThrow(`${factory}(): ${message}`)
})

test('toResponse takes an outcome, not the payload in it', () => {
  const request = httpRequest()
  for (const gateway of [
    restApi(),
    httpApi(),
    httpApi({ payloadFormat: '1.0' }),
    functionUrl(),
    applicationLoadBalancer(),
  ])
    expect(() => gateway.toResponse({ statusCode: 200 } as never, request)).toThrow(
      new TypeError(
        'toResponse() takes an outcome: wrap what the handler returned, { kind: \'payload\', payload }; got {"statusCode":200}',
      ),
    )
})
