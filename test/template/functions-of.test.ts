import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { templateContracts } from '../../src/template/template-contracts.ts'

const template = fileURLToPath(new URL('./fixtures/shop/template.yaml', import.meta.url))
const folder = `./${relative(process.cwd(), fileURLToPath(new URL('./fixtures/shop/', import.meta.url)))}`.replaceAll(
  '\\',
  '/',
)
const read = () => functionsOf(template)
const built = (handler: string) => ({ root: `${folder}/built`, handler })
const noTable = ['variable TABLE is not set: !Ref Table: known only once deployed']
const common = {
  runtime: 'nodejs22.x',
  timeoutMs: 5_000,
  memorySizeMb: 128,
  environment: { STAGE: 'test' },
  unknown: noTable,
}
const plain = { timeoutMs: 3_000, memorySizeMb: 128, environment: {}, unknown: [] }

const described = [
  {
    ...common,
    name: 'ListItems',
    handler: built('shop.list'),
    memorySizeMb: 512,
    gateway: 'rest',
    gatewayOptions: {
      stage: 'Prod',
      binaryMediaTypes: ['image/gif'],
      endpointType: 'EDGE',
      routes: ['GET /items', 'ANY /items/{proxy+}'],
    },
    environment: {
      STAGE: 'test',
      GREETING: 'hello-test',
      WORDS: 'b',
      SECRET: 'c2VjcmV0',
      MODE: 'test-mode',
      LITERAL: '${not.a.reference}',
      FLAG: 'true',
    },
    unknown: [
      ...noTable,
      'variable PIN is not set: !Ref Pin: the parameter has no default (--parameter gives it a value)',
      'variable TIER is not set: !Ref Tier: Systems Manager has its value',
      'variable PEER is not set: !ImportValue: another stack exports it',
    ],
  },
  {
    ...common,
    name: 'ShowPicture',
    handler: built('shop.item'),
    timeoutMs: 7_000,
    gateway: 'rest',
    gatewayOptions: {
      stage: 'test',
      binaryMediaTypes: ['image/gif', 'image/png', 'application/pdf'],
      endpointType: 'REGIONAL',
      stageVariables: { table: 'pictures' },
      routes: ['GET /pictures/{id}'],
    },
  },
  {
    ...common,
    name: 'CreateOrder (http-v2 ServerlessHttpApi)',
    handler: `${folder}/src/orders.ts#create`,
    gateway: 'http-v2',
    gatewayOptions: { routes: ['POST /orders'] },
  },
  {
    ...common,
    name: 'CreateOrder (http-v1 Partners)',
    handler: `${folder}/src/orders.ts#create`,
    gateway: 'http-v1',
    gatewayOptions: {
      stage: 'partners',
      cors: { allowOrigins: ['https://partner.example'], allowCredentials: true },
      routes: ['POST /v1/orders'],
    },
  },
  {
    ...common,
    name: 'CatchAll',
    handler: built('shop.list'),
    gateway: 'http-v2',
    gatewayOptions: { routes: ['$default'] },
  },
  {
    ...common,
    name: 'Download',
    handler: built('shop.stream'),
    gateway: 'function-url',
    gatewayOptions: { invokeMode: 'RESPONSE_STREAM', authType: 'NONE', cors: { allowOrigins: ['*'], maxAge: 60 } },
  },
  {
    ...plain,
    name: 'Users',
    handler: built('shop.item'),
    runtime: 'nodejs20.x',
    gateway: 'rest',
    gatewayOptions: {
      stage: 'v1',
      binaryMediaTypes: ['*/*'],
      endpointType: 'REGIONAL',
      routes: ['GET /users/{id}'],
    },
  },
  {
    ...plain,
    name: 'Search',
    handler: built('shop.list'),
    runtime: 'nodejs24.x',
    timeoutMs: 10_000,
    memorySizeMb: 256,
    gateway: 'http-v2',
    gatewayOptions: { stage: '$default', stageVariables: { colour: 'blue' }, routes: ['GET /search'] },
  },
  {
    ...plain,
    name: 'Hook',
    handler: built('shop.list'),
    runtime: 'nodejs22.x',
    gateway: 'function-url',
    gatewayOptions: { invokeMode: 'BUFFERED', authType: 'AWS_IAM' },
  },
  {
    ...common,
    name: 'Site',
    handler: built('shop.list'),
    gateway: 'alb',
    gatewayOptions: { multiValueHeaders: true, routes: ['ANY /site/{proxy+}', 'ANY /home'] },
  },
  {
    ...common,
    name: 'Quotes',
    handler: built('shop.item'),
    gateway: 'rest',
    gatewayOptions: {
      stage: 'live',
      binaryMediaTypes: ['image/gif'],
      endpointType: 'EDGE',
      routes: ['GET /quotes/{id}'],
    },
  },
  {
    ...plain,
    name: 'Mail/Send (http-v2 Mail/ServerlessHttpApi)',
    handler: { root: `${folder}/nested`, handler: 'mail.handler' },
    runtime: 'nodejs22.x',
    gateway: 'http-v2',
    gatewayOptions: { routes: ['POST /mail/test'] },
  },
  {
    ...plain,
    name: 'Mail/Send (function-url MailUrl)',
    handler: { root: `${folder}/nested`, handler: 'mail.handler' },
    runtime: 'nodejs22.x',
    gateway: 'function-url',
    gatewayOptions: { invokeMode: 'BUFFERED', authType: 'NONE' },
  },
  {
    ...common,
    name: 'Newsletter',
    handler: built('shop.list'),
    gateway: 'function-url',
    gatewayOptions: { invokeMode: 'BUFFERED', authType: 'NONE' },
  },
]

const names = described.map(({ name }) => name)

test.each(names)('describes %s as the template has it', (name) => {
  expect(read().functions.find((one) => one.name === name)).toEqual(described.find((one) => one.name === name))
})

test('describes nothing else: functions without HTTP events and those that are not deployed are no targets', () => {
  expect(read().functions.map(({ name }) => name)).toEqual(names)
})

test('skips what cannot be resolved, each with its reason', () => {
  expect(Object.fromEntries(read().skipped.map(({ name, reason }) => [name, reason]))).toEqual({
    Elsewhere: 'its template is in no local file',
    FarAway: 'its template is not a local file: https://s3.amazonaws.com/bucket/template.yaml',
    'Secret.Events.Hidden':
      'its Path is not known: !Ref Pin: the parameter has no default (--parameter gives it a value)',
    PendingRoute: 'Pending does not tell PayloadFormatVersion',
    European: 'whether its condition InEurope holds is not known',
    Snake: 'it runs on python3.13, not on Node.js',
    Inline: 'its code is inline',
    Boxed: 'its code is a container image',
    Unbuilt: `there is no file ${folder.slice(2)}/built/missing.js, .mjs, .cjs or .ts; is it to be built first?`,
  })
})

test('parameters decide conditions, names and mappings', () => {
  const live = functionsOf(template, { parameters: { Stage: 'live', Pin: '1234' } })
  const one = (name: string) => live.functions.find((found) => found.name === name)
  expect(one('Preview')?.gateway).toBe('http-v2')
  expect(one('ShowPicture')).toMatchObject({ timeoutMs: 30_000, gatewayOptions: { stage: 'live' } })
  expect(one('ListItems')?.environment).toMatchObject({ MODE: 'live', PIN: '1234' })
  expect(one('Secret')?.gatewayOptions['routes']).toEqual(['GET /1234'])
})

describe('parameters that the template does not take', () => {
  const staged = fileURLToPath(new URL('../cli/fixtures/users/staged.yaml', import.meta.url))
  const given = (parameters: Record<string, string>) => functionsOf(staged, { parameters })

  test.each([
    [{ Stge: 'prod' }, "it has no parameter 'Stge'; did you mean 'Stage'?"],
    [{ Colour: 'red' }, "it has no parameter 'Colour'; it has Stage, Zones, Shards"],
    [{ Stage: 'prd' }, "the parameter Stage must be one of 'dev', 'prod'; got 'prd'"],
    [{ Zones: 'a, c' }, "the parameter Zones must be one of 'a', 'b'; got 'c'"],
    [{ Shards: '3' }, "the parameter Shards must be one of '1', '2'; got '3'"],
    [{ toString: '3' }, "it has no parameter 'toString'"],
  ])('%j are refused', (parameters, says) => {
    expect(() => given(parameters as Record<string, string>)).toThrow(TypeError)
    expect(() => given(parameters as Record<string, string>)).toThrow(says)
  })

  test('others are taken', () => {
    const { functions } = given({ Stage: 'prod', Zones: 'a, b', Shards: '2' })
    expect(functions[0]!.environment).toEqual({ STAGE: 'prod', SHARDS: '2' })
  })
})

test('a run has the front end, the time and the memory of its function, and variables of its own win', () => {
  const { contracts } = templateContracts(template, { numRuns: 5, environment: { TABLE: 't', STAGE: 'mine' } })
  const { options, assumed } = contracts.find(({ name }) => name === 'ShowPicture')!
  expect(options).toMatchObject({ numRuns: 5, timeoutMs: 7_000, memorySizeMb: 128 })
  expect(options.environment).toEqual({ STAGE: 'mine', TABLE: 't' })
  expect(options.gateway).toMatchObject({ name: 'rest', routes: [{ method: 'GET', path: '/pictures/{id}' }] })
  expect(assumed).toEqual([])
})

test('a front end beside a template is misuse: the template tells each', () => {
  expect(() => templateContracts(template, { gateway: 'rest' })).toThrow('gateway beside a template')
  expect(() => templateContracts(template, { tier: 'console' })).toThrow("tier 'console' beside a template")
})
