import { expect, test } from 'vitest'
import { registerTemplate } from '../../src/runners/register-template.ts'
import { writer } from '../template/written.ts'

const write = writer()
write('plain.js', '')

/** What a runner would have registered. */
function registered(resources: string) {
  const file = write('template.yaml', `Resources: { ${resources} }\n`)
  const tests: string[] = []
  const own: (() => void)[] = []
  registerTemplate(
    file,
    {},
    {
      describe: (_, body) => body(),
      run: ({ name }) => tests.push(`run ${name}`),
      skip: ({ name }) => tests.push(`skip ${name}`),
      test: (name, body) => {
        tests.push(name)
        own.push(body)
      },
    },
  )
  return { file, tests, own }
}

const fn = (properties: string) =>
  `{ Type: AWS::Serverless::Function, Properties: { Runtime: nodejs22.x, FunctionUrlConfig: { AuthType: NONE }, ${properties} } }`

test('each function has its test, and what cannot be run is skipped', () => {
  const { tests } = registered(`A: ${fn('Handler: plain.handler')}, B: ${fn('Handler: missing.handler')}`)
  expect(tests).toEqual(['run A', 'skip B'])
})

test('where nothing can be run, a test fails with the reasons', () => {
  const { file, tests, own } = registered(`A: ${fn('InlineCode: x, Handler: index.handler')}`)
  expect(tests).toEqual(['skip A', 'has a function that can be run'])
  expect(own[0]).toThrow(`${file}: no function with an HTTP event can be run\n  A: its code is inline`)
})

test('a template without a function fails too', () => {
  const { tests, own } = registered('Bucket: { Type: AWS::S3::Bucket }')
  expect(tests).toEqual(['has a function that can be run'])
  expect(own[0]).toThrow('no function with an HTTP event can be run')
})
