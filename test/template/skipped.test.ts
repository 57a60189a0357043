import { expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { writer } from './written.ts'

const write = writer()
write('plain.js', '')

const head = `
Conditions:
  Here: !Equals [!Ref AWS::Region, eu-west-1]
Globals:
  Function: { Runtime: nodejs22.x, Handler: plain.handler }
`
const ifHere = (value: string) => `!If [Here, ${value}, !Ref AWS::NoValue]`
const undecided = '!If Here: whether the condition holds is not known'
const fn = (properties: string) => `  Fn: { Type: AWS::Serverless::Function, Properties: { ${properties} } }`
const api = (properties: string, type = 'AWS::Serverless::Api') =>
  `  Api: { Type: ${type}, Properties: { ${properties} } }`
const include = '{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: openapi.yaml } } }'
const proxy = '{ x-amazon-apigateway-integration: { type: aws_proxy, uri: !GetAtt Fn.Arn } }'
const path = (operation: string) => api(`DefinitionBody: { paths: { /a: { get: ${operation} } } }`)
const notCarriedOut = 'Fn::Transform: proxyproof does not carry it out'

test.each([
  ['all events', fn(`Events: ${ifHere('{ A: { Type: HttpApi } }')}`), 'Fn', `its Events are not known: ${undecided}`],
  ['an event', fn(`Events: { A: ${ifHere('{ Type: HttpApi }')} }`), 'Fn.Events.A', `it is not known: ${undecided}`],
  ['a list of events', fn('Events: [{ Type: HttpApi }]'), 'Fn', 'its Events are not known'],
  [
    'the type of an event',
    fn(`Events: { A: { Type: ${ifHere('HttpApi')} } }`),
    'Fn.Events.A',
    `its Type is not known: ${undecided}`,
  ],
  [
    'the properties of an event',
    fn(`Events: { A: { Type: HttpApi, Properties: ${ifHere('{ Path: /a }')} } }`),
    'Fn.Events.A',
    `its Properties are not known: ${undecided}`,
  ],
  [
    'a Function URL',
    fn(`FunctionUrlConfig: ${ifHere('{ AuthType: NONE }')}`),
    'Fn',
    `its FunctionUrlConfig is not known: ${undecided}`,
  ],
  [
    'an included definition',
    api(`DefinitionBody: ${include}`),
    'Api',
    `its DefinitionBody is not known: ${notCarriedOut}`,
  ],
  [
    'an included body',
    api(`Body: ${include}`, 'AWS::ApiGateway::RestApi'),
    'Api',
    `its Body is not known: ${notCarriedOut}`,
  ],
  [
    'an inclusion beside others',
    api(`DefinitionBody: { openapi: 3.0.1, ${include.slice(1, -1)} }`),
    'Api',
    'what Fn::Transform brings into its DefinitionBody is not read',
  ],
  [
    'included paths',
    api(`Body: { paths: ${include} }`, 'AWS::ApiGatewayV2::Api'),
    'Api',
    `the paths of its Body are not known: ${notCarriedOut}`,
  ],
  ['an operation', path(ifHere(proxy)), 'Api GET /a', `it is not known: ${undecided}`],
  [
    'an integration',
    path(`{ x-amazon-apigateway-integration: ${ifHere('{ type: aws_proxy }')} }`),
    'Api GET /a',
    `its integration is not known: ${undecided}`,
  ],
  [
    'a definition in a file',
    api('DefinitionUri: api.yaml'),
    'Api',
    'its DefinitionUri is not read: only DefinitionBody is',
  ],
  ...['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'].map((type) => [
    `a body in a bucket (${type})`,
    api('BodyS3Location: { Bucket: b, Key: k }', type),
    'Api',
    'its BodyS3Location is not read: only Body is',
  ]),
  [
    'a loop of resources',
    `  Fn::ForEach::Each: [N, [A], { 'F\${N}': { Type: AWS::Serverless::Function } }]`,
    'Fn::ForEach::Each',
    'proxyproof does not carry it out',
  ],
])('%s that cannot be told is skipped with its reason', (_, resources, name, reason) => {
  expect(functionsOf(write('template.yaml', `${head}Resources:\n${resources}\n`))).toEqual({
    functions: [],
    skipped: [{ name, reason }],
  })
})

test('what says nothing is not skipped: no events, another kind of event, an API without a definition', () => {
  const resources = `${fn('Events:')}
  Other: { Type: AWS::Serverless::Function, Properties: { Events: { A: { Type: S3, Properties: !If [Here, a, b] } } } }
${api('StageName: v1')}`
  expect(functionsOf(write('template.yaml', `${head}Resources:\n${resources}\n`)).skipped).toEqual([])
})

test('an event without a path has nothing after its colon', () => {
  const file = write('template.yaml', `${head}Resources:\n${fn('Events: { A: { Type: HttpApi, Properties: } }')}\n`)
  expect(functionsOf(file).functions).toMatchObject([{ gatewayOptions: { routes: ['$default'] } }])
})

test.each([
  [
    'an HTTP API of SAM',
    '  Api: { Type: AWS::Serverless::HttpApi, Condition: Here }',
    'Type: HttpApi, Properties: { Path: /a, Method: get, ApiId: !Ref Api }',
    'Api',
  ],
  [
    'a REST API of SAM',
    '  Api: { Type: AWS::Serverless::Api, Condition: Here }',
    'Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api }',
    'Api',
  ],
  [
    'an HTTP API',
    `  Api: { Type: AWS::ApiGatewayV2::Api, Condition: Here }
  Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: v1 } }`,
    'Type: HttpApi, Properties: { Path: /a, Method: get, ApiId: !Ref Api }',
    'Api',
  ],
  [
    'the stage of an HTTP API',
    `  Api: { Type: AWS::ApiGatewayV2::Api }
  Stage: { Type: AWS::ApiGatewayV2::Stage, Condition: Here, Properties: { ApiId: !Ref Api, StageName: v1 } }`,
    'Type: HttpApi, Properties: { Path: /a, Method: get, ApiId: !Ref Api }',
    'Stage',
  ],
  [
    'a REST API',
    `  Api: { Type: AWS::ApiGateway::RestApi, Condition: Here }
  Stage: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, StageName: v1 } }`,
    'Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api }',
    'Api',
  ],
  [
    'the stage of a REST API',
    `  Api: { Type: AWS::ApiGateway::RestApi }
  Stage: { Type: AWS::ApiGateway::Stage, Condition: Here, Properties: { RestApiId: !Ref Api, StageName: v1 } }`,
    'Type: Api, Properties: { Path: /a, Method: get, RestApiId: !Ref Api }',
    'Stage',
  ],
])('whether %s is there is said where its condition is not known', (_, resources, event, name) => {
  const file = write('template.yaml', `${head}Resources:\n${resources}\n${fn(`Events: { A: { ${event} } }`)}\n`)
  expect(functionsOf(file).functions.map(({ unknown }) => unknown)).toEqual([
    [`${name} may not be there: whether its condition Here holds is not known`],
  ])
})

test.each([
  ['AWS::Serverless::HttpApi', 'DefinitionBody'],
  ['AWS::ApiGateway::RestApi', 'Body'],
  ['AWS::ApiGatewayV2::Api', 'Body'],
])('and so it is for the definition of an %s', (type, body) => {
  const integration =
    'x-amazon-apigateway-integration: { type: aws_proxy, payloadFormatVersion: "2.0", uri: !GetAtt Fn.Arn }'
  const file = write(
    'template.yaml',
    `${head}Resources:\n${fn('')}
  Api: { Type: ${type}, Condition: Here, Properties: { ${body}: { paths: { /a: { get: { ${integration} } } } } } }\n`,
  )
  expect(functionsOf(file).functions[0]!.unknown).toContain(
    'Api may not be there: whether its condition Here holds is not known',
  )
})
