import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { writer } from './written.ts'

const write = writer()

/** What `cdk synth` of aws-cdk-lib 2 writes, without roles, permissions and the middle of hashes. */
const template = fileURLToPath(new URL('./fixtures/cdk.out/Shop.template.json', import.meta.url))
const root = `./${relative(process.cwd(), fileURLToPath(new URL('./fixtures/cdk.out/asset.415a88bd', import.meta.url)))}`

test('functions of the CDK lie in the folders of their assets, those of nested stacks too', () => {
  const { functions, skipped } = functionsOf(template)
  expect(functions.map(({ name, gateway, handler }) => [name.replace(/^\w+\//, ''), gateway, handler])).toEqual(
    [
      ['Users0A0EEA89', 'function-url'],
      ['RestedA16BD54B', 'rest'],
      ['OrdersA9B65338', 'http-v2'],
      ['HiddenC5FDDB5E', 'function-url'],
    ].map((one) => [...one, { root: root.replaceAll('\\', '/'), handler: 'index.handler' }]),
  )
  expect(functions.map(({ gatewayOptions }) => gatewayOptions['routes'])).toEqual([
    undefined,
    ['GET /users/{id}'],
    ['POST /orders'],
    undefined,
  ])
  expect(skipped).toEqual([{ name: 'Inline6CF80F9D', reason: 'its code is inline' }])
})

const bucket = '{ S3Bucket: !Sub "assets-${AWS::AccountId}", S3Key: x.zip }'
const one = (code: string, metadata: string) =>
  write(
    'template.yaml',
    `Resources:
  Fn:
    Type: AWS::Lambda::Function
    Metadata: { ${metadata} }
    Properties: { Runtime: nodejs22.x, Handler: index.handler, Code: ${code} }
  Url: { Type: AWS::Lambda::Url, Properties: { AuthType: NONE, TargetFunctionArn: !GetAtt Fn.Arn } }
`,
  )

test('a folder that was built from the asset since is where the code is', () => {
  write('built/index.js', '')
  const file = one('built', 'aws:asset:path: asset, aws:asset:property: Code')
  expect(functionsOf(file).functions[0]!.handler).toMatchObject({ root: expect.stringMatching(/built$/) as string })
})

test.each([
  ['aws:asset:path: asset.x, aws:asset:property: Code', 'its code is no folder here'],
  ['aws:asset:path: asset.x, aws:asset:property: Content', 'the place of its code is not known'],
  ['aws:asset:property: Code', 'the place of its code is not known'],
])('metadata %s: %s', (metadata, says) => {
  expect(functionsOf(one(bucket, metadata)).skipped[0]!.reason).toContain(says)
})
