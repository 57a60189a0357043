import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { templateContracts } from '../../src/template/template-contracts.ts'
import { writer } from './written.ts'

const write = writer()
for (const name of ['plain.js', 'deep.ts', 'users.ts', 'users/name.js', 'orders.mjs', 'orders/name.js', 'mod/index.js'])
  write(name, '')
const folder = dirname(write('a.b/index.js', ''))

/** A template with one function behind a Function URL. */
const one = (properties: string, rest = '') =>
  write(
    'template.yaml',
    `${rest}
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs22.x, FunctionUrlConfig: { AuthType: NONE }, ${properties} }
`,
  )

describe('a handler is looked for as Lambda does', () => {
  const root = dirname(folder)

  test.each([
    ['plain.handler', { root, handler: 'plain.handler' }],
    ['plain.api.handler', { root, handler: 'plain.api.handler' }],
    ['a.b/index.api.handler', { root, handler: 'a.b/index.api.handler' }],
    ['users.handler', `${join(root, 'users.ts')}#handler`],
    ['orders.handler', { root, handler: 'orders.handler' }],
    ['mod.handler', { root, handler: 'mod.handler' }],
  ])('%s', (handler, found) => {
    expect(functionsOf(one(`Handler: ${handler}`)).functions[0]!.handler).toEqual(found)
  })

  test.each([
    ['deep.api.handler', 'its Handler "deep.api.handler" looks into an export'],
    ['missing.handler', 'there is no file'],
    ['plain', 'its Handler "plain" names no module and export'],
    ['plain.', 'its Handler "plain." names no module and export'],
    ['.handler', 'its Handler ".handler" names no module and export'],
    ['../plain.handler', 'its Handler "../plain.handler" names no module and export'],
  ])('and %s is skipped with its reason', (handler, says) => {
    const { functions, skipped } = functionsOf(one(`Handler: ${handler}`))
    expect(functions).toEqual([])
    expect(skipped[0]!.reason).toContain(says)
  })
})

describe('a time or a memory that is not known is not guessed', () => {
  const parameters = 'Parameters: { Seconds: { Type: Number } }'
  const why = '!Ref Seconds: the parameter has no default (--parameter gives it a value)'
  const unknown = () => one('Handler: plain.handler, Timeout: !Ref Seconds, MemorySize: !Ref Seconds', parameters)

  test('it is left out and said', () => {
    const [found] = functionsOf(unknown()).functions
    expect(found).not.toHaveProperty('timeoutMs')
    expect(found).not.toHaveProperty('memorySizeMb')
    expect(found!.unknown).toEqual([`Timeout is left out: ${why}`, `MemorySize is left out: ${why}`])
  })

  test('a run waits half a minute for it, unless it is told', () => {
    const [run] = templateContracts(unknown()).contracts
    expect(run!.options).toMatchObject({ timeoutMs: 30_000 })
    expect(run!.options).not.toHaveProperty('memorySizeMb')
    const [told] = templateContracts(unknown(), { timeoutMs: 700, memorySizeMb: 256 }).contracts
    expect(told).toMatchObject({ options: { timeoutMs: 700, memorySizeMb: 256 }, assumed: [] })
  })

  test.each(['0', 'soon', '[3]'])('nor is %s one', (value) => {
    expect(functionsOf(one(`Handler: plain.handler, Timeout: ${value}`)).functions[0]!.unknown).toEqual([
      'Timeout is left out: it is not known',
    ])
  })

  test('a text of a number is one', () => {
    expect(functionsOf(one("Handler: plain.handler, Timeout: '7'")).functions[0]!.timeoutMs).toBe(7_000)
  })
})

test.each([
  ['Environment: !If [Here, { Variables: { A: a } }, !Ref AWS::NoValue]', `no variable is set: !If Here`],
  ['Environment: { Variables: !If [Here, { A: a }, {}] }', `no variable is set: !If Here`],
  ['Layers: !If [Here, [a], []]', 'its layers are not read'],
  ['Layers: [a]', 'its layers are not read'],
])('%s leaves something open', (properties, says) => {
  const [found] = functionsOf(one(`Handler: plain.handler, ${properties}`)).functions
  expect(found!.unknown).toEqual([expect.stringContaining(says)])
})

test.each(['Layers: []', 'Layers:', 'Environment: { Variables: {} }'])('%s leaves nothing open', (properties) => {
  expect(functionsOf(one(`Handler: plain.handler, ${properties}`)).functions[0]!.unknown).toEqual([])
})

describe('what Systems Manager and Secrets Manager keep is not known', () => {
  const secret = '{{resolve:secretsmanager:db:SecretString:password}}'

  test.each([
    [`'{{resolve:ssm:/db/url:1}}'`, '{{resolve:ssm:/db/url:1}}: Systems Manager has its value'],
    [`'postgres://{{resolve:ssm-secure:/db}}/x'`, '{{resolve:ssm-secure:/db}}: Systems Manager has its value'],
    [`'${secret}'`, `${secret}: Secrets Manager has its value`],
    [`!Sub '{{resolve:ssm:/\${Stage}/url}}'`, '{{resolve:ssm:/test/url}}: Systems Manager has its value'],
    [`!Join ['', ['{{resolve:', 'ssm:/db}}']]`, '{{resolve:ssm:/db}}: Systems Manager has its value'],
    ['!Ref Kept', '{{resolve:ssm:/kept}}: Systems Manager has its value'],
    [`!Sub '{{resolve:ssm:/\${AWS::Region}/url}}'`, '!Ref AWS::Region: known only once deployed'],
  ])('%s', (value, why) => {
    const parameters =
      "Parameters: { Stage: { Type: String, Default: test }, Kept: { Type: String, Default: '{{resolve:ssm:/kept}}' } }"
    const file = one(`Handler: plain.handler, Environment: { Variables: { DB: ${value} } }`, parameters)
    const [found] = functionsOf(file).functions
    expect(found).toMatchObject({ environment: {}, unknown: [`variable DB is not set: ${why}`] })
  })

  test('other braces are texts', () => {
    const file = one(`Handler: plain.handler, Environment: { Variables: { HELLO: '{{name}} {{resolve:x:y}}' } }`)
    expect(functionsOf(file).functions[0]!.environment).toEqual({ HELLO: '{{name}} {{resolve:x:y}}' })
  })
})
