import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkProxyHandler } from 'proxyproof'

const folder = mkdtempSync(join(tmpdir(), 'proxyproof-types-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

async function inferred(source: string) {
  const file = join(folder, `${files++}.ts`)
  writeFileSync(file, source)
  const { gateway, assumed } = await checkProxyHandler(`${file}#handler`, {
    numRuns: 1,
    isolation: 'in-process',
    timeLimitMs: 20_000,
  })
  return [gateway, assumed[0]]
}

const typed = (type: string, body = "event.body ?? 'none'") =>
  `import type { ${type} } from 'aws-lambda'
   export const handler${/Handler/.test(type) ? `: ${type} = async (event` : ` = async (event: ${type}`}) =>
     ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body: ${body} })`

test.each([
  ['APIGatewayProxyHandlerV2', 'http-v2'],
  ['APIGatewayProxyEventV2', 'http-v2'],
  ['APIGatewayProxyEventV2WithJWTAuthorizer', 'http-v2'],
  ['APIGatewayProxyHandler', 'rest'],
  ['APIGatewayProxyEvent', 'rest'],
  ['ALBHandler', 'alb'],
  ['ALBEvent', 'alb'],
  ['LambdaFunctionURLEvent', 'function-url'],
  ['LambdaFunctionURLHandler', 'function-url'],
])('an event of the type %s comes from %s', async (type, gateway) => {
  expect(await inferred(typed(type))).toEqual([gateway, `gateway '${gateway}': its source names the type ${type}`])
})

test('what a load balancer sends, too, is no other front end', async () => {
  expect((await inferred(typed('ALBEvent', 'event.httpMethod')))[0]).toBe('alb')
})

test('what is read and found goes before a type', async () => {
  expect(await inferred(typed('APIGatewayProxyEvent', '(event as any).rawPath'))).toEqual([
    'http-v2',
    expect.stringContaining('the handler reads rawPath'),
  ])
})

test('types of two front ends tell neither', async () => {
  const source = typed('APIGatewayProxyEvent') + '\nexport type Other = ALBEvent'
  expect((await inferred(source))[1]).toContain('nothing that the handler reads')
})
