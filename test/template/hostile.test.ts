import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { functionsOf } from '../../src/template/functions-of.ts'
import { runCli } from '../cli/run-cli.ts'
import { writer } from './written.ts'

const write = writer()
const folder = dirname(write('empty.yaml', 'Resources: {}\n'))
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const bomb = Array.from({ length: 12 }, (_, i) => `  a${i}: &a${i} [${i === 0 ? 'x' : Array(9).fill(`*a${i - 1}`)}]`)

const nested = (location: string) =>
  `Resources: { Again: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${location} } } }\n`
const stackThatNeeds = (other: string) =>
  `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: empty.yaml, Parameters: { P: !GetAtt ${other}.Outputs.X } } }`

const hostile: Record<string, readonly [text: string, says: string]> = {
  'anchors that write themselves out': [`Metadata:\n${bomb.join('\n')}\nResources: {}\n`, 'more than 200000 values'],
  'an anchor that holds itself': ['Resources: &a\n  b: *a\n', 'the anchor &a holds itself'],
  'an alias of nothing': ['Resources:\n  b: *nobody\n', 'nobody'],
  'text that is not YAML': ['Resources: {\n  - "', 'it is not YAML'],
  'bytes that are no text': ['\u0000\u0001\u0002', 'template'],
  'JSON that is cut off': ['{"Resources": {', 'it is not JSON'],
  'a list': ['- Resources\n', 'neither a YAML nor a JSON object'],
  nothing: ['', 'neither a YAML nor a JSON object'],
  'no resources': ['openapi: 3.0.1\n', 'it has no Resources'],
  'a huge file': [`Resources: {}\n#${'x'.repeat(5_000_000)}`, 'reads 4194304 bytes at most'],
  'deep nesting': [`Resources: {}\nMetadata: ${deep(500)}`, 'nested deeper than 100 levels'],
  'deep JSON': [`{"Resources": {}, "Metadata": ${deep(3_000)}}`, 'nested deeper than 100 levels'],
  'a key __proto__ in YAML': ['Resources:\n  __proto__: { Type: x }\n', 'a key __proto__'],
  'a key __proto__ in JSON': ['{"Resources": {"__proto__": {"Type": "x"}}}', 'a key __proto__'],
  'two equal keys': ['Resources: {}\nResources: {}\n', 'it is not YAML: Map keys must be unique'],
  'a condition that holds itself': [
    'Conditions: { A: !Not [!Condition B], B: !Not [!Condition A] }\nResources: { F: { Type: x, Condition: A } }\n',
    'the condition A holds itself',
  ],
  'a tag that runs code elsewhere': ['Resources: !!js/function "function () {}"\n', 'template'],
}

test.each(Object.keys(hostile))('refuses %s with an error that names the file', (name) => {
  const [text, says] = hostile[name]!
  const file = write('template.yaml', text)
  expect(() => functionsOf(file)).toThrow(TypeError)
  expect(() => functionsOf(file)).toThrow('template.yaml')
  expect(() => functionsOf(file)).toThrow(says)
})

test('refuses a template that nests itself', () => {
  write('one.yaml', nested('two.yaml'))
  const file = write('two.yaml', nested('one.yaml'))
  expect(() => functionsOf(file)).toThrow('it nests itself')
})

test('refuses templates that nest two each, many levels deep', () => {
  for (let i = 0; i < 12; i++) {
    const stack = `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: level${i + 1}.yaml } }`
    write(`level${i}.yaml`, `Resources: { A: ${stack}, B: ${stack} }\n`)
  }
  write('level12.yaml', 'Resources: {}\n')
  expect(() => functionsOf(join(folder, 'level0.yaml'))).toThrow('more than 200 nested templates')
})

test('refuses stacks that need each other before they are there', () => {
  const file = write('circle.yaml', `Resources: { A: ${stackThatNeeds('B')}, B: ${stackThatNeeds('A')} }\n`)
  expect(() => functionsOf(file)).toThrow('needs its own outputs')
})

test('resources whose parents go in a circle have no path, and are skipped', () => {
  const file = write(
    'parents.yaml',
    `Resources:
  Api: { Type: AWS::ApiGateway::RestApi }
  A: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: a, ParentId: !Ref B } }
  B: { Type: AWS::ApiGateway::Resource, Properties: { PathPart: b, ParentId: !Ref A } }
  F: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: a.b, Code: . } }
  M:
    Type: AWS::ApiGateway::Method
    Properties:
      { RestApiId: !Ref Api, ResourceId: !Ref A, HttpMethod: GET, Integration: { Type: AWS_PROXY, Uri: !GetAtt F.Arn } }
`,
  )
  expect(functionsOf(file)).toEqual({
    functions: [],
    skipped: [{ name: 'M', reason: 'its path is not known: A is its own parent' }],
  })
})

test('on the command line a hostile template is one line and exit code 2', async () => {
  write('template.yaml', hostile['anchors that write themselves out']![0])
  const { code, stdout, stderr } = await runCli(['template.yaml'], folder)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toBe('proxyproof: template template.yaml: it holds more than 200000 values, its aliases written out\n')
})
