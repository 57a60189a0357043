import { expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { templateContracts } from '../../src/template/template-contracts.ts'
import { writer } from './written.ts'

const write = writer()
write('plain.js', '')

const template = (fn: string, rest = '') =>
  write(
    'template.yaml',
    `Globals: { Function: { Runtime: nodejs22.x, Handler: plain.handler } }
Resources:
  Fn: { Type: AWS::Serverless::Function, Properties: { ${fn} } }
${rest}`,
  )

test('an alias of a version of a function is that function', () => {
  const { functions } = functionsOf(
    template(
      '',
      `  Version: { Type: AWS::Lambda::Version, Properties: { FunctionName: !Ref Fn } }
  Alias: { Type: AWS::Lambda::Alias, Properties: { FunctionName: !Ref Version, Name: live } }
  Url: { Type: AWS::Lambda::Url, Properties: { AuthType: NONE, TargetFunctionArn: !Ref Alias } }
`,
    ),
  )
  expect(functions).toMatchObject([{ name: 'Fn', gateway: 'function-url' }])
})

test.each(['Cors: false', ''])('without CORS there is none: %j', (cors) => {
  const [found] = functionsOf(template(`FunctionUrlConfig: { AuthType: NONE${cors && `, ${cors}`} }`)).functions
  expect(found).toMatchObject({ unknown: [] })
  expect(found!.gatewayOptions).not.toHaveProperty('cors')
})

test.each([
  ['Events: { A: { Type: Api, Properties: { Path: /a, Method: get } } }', 60, 29_000],
  ['Events: { A: { Type: Api, Properties: { Path: /a, Method: get } } }', 28, 28_000],
  ['Events: { A: { Type: HttpApi } }', 60, 30_000],
  ['Events: { A: { Type: HttpApi, Properties: { PayloadFormatVersion: 1.0 } } }', 60, 30_000],
  ['FunctionUrlConfig: { AuthType: NONE }', 60, 60_000],
])('no longer than its front end waits is a function waited for: %s, %i s', (front, timeout, timeoutMs) => {
  const { contracts } = templateContracts(template(`${front}, Timeout: ${timeout}`))
  expect(contracts.map(({ options }) => options.timeoutMs)).toEqual([timeoutMs])
})

test.each([
  ['Path: $default, Method: get', '$default'],
  ['Path: /a', 'ANY /a'],
  ["Path: /a, Method: '*'", 'ANY /a'],
])('an event of an HTTP API with %s is the route %s', (properties, route) => {
  const { functions } = functionsOf(template(`Events: { A: { Type: HttpApi, Properties: { ${properties} } } }`))
  expect(functions.map(({ gatewayOptions }) => gatewayOptions['routes'])).toEqual([[route]])
})

const rule = (conditions: string) =>
  `{ Type: AWS::ElasticLoadBalancingV2::ListenerRule, Properties: { Actions: [{ Type: forward, TargetGroupArn: !Ref Group }], Conditions: ${conditions} } }`

test.each([
  ['[{ Field: path-pattern, Values: [/a/*] }]', ['ANY /a/{proxy+}']],
  ['[{ Field: path-pattern, PathPatternConfig: { Values: [/b] } }]', ['ANY /b']],
  ['[{ Field: host-header, Values: [a.example] }]', undefined],
  ["[{ Field: path-pattern, Values: ['/a*'] }]", undefined],
])('a listener rule with the conditions %s sends %j', (conditions, routes) => {
  const { functions } = functionsOf(
    template(
      '',
      `  Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: !GetAtt Fn.Arn }] } }
  Rule: ${rule(conditions)}
`,
    ),
  )
  expect(functions.map(({ gatewayOptions }) => gatewayOptions['routes'])).toEqual([routes])
})

test('a rule for every path beside one for some leaves no route', () => {
  const { functions } = functionsOf(
    template(
      '',
      `  Group: { Type: AWS::ElasticLoadBalancingV2::TargetGroup, Properties: { TargetType: lambda, Targets: [{ Id: !GetAtt Fn.Arn }] } }
  Some: ${rule('[{ Field: path-pattern, Values: [/a/*] }]')}
  All: ${rule('[{ Field: host-header, Values: [a.example] }]')}
`,
    ),
  )
  expect(functions[0]!.gatewayOptions).not.toHaveProperty('routes')
})
