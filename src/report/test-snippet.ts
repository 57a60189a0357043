import { base64Of, strictTextOf } from '../http/body.ts'
import type { HttpRequest } from '../http/request.ts'
import type { GatewayName } from '../gateway/gateway.ts'
import type { Circumstances, Step } from '../search/session/circumstances.ts'
import { escapeText } from './escape.ts'
import { codeOf, keyCode, stringCode } from './value-text.ts'

/** Where the handler under test comes from, as the pasted test should name it. */
export type HandlerReference =
  | { readonly source: string } // './src/users.ts#handler', given to proxyproof as it is
  | { readonly root: string; readonly handler: string } // Lambda's own form, likewise
  | { readonly from: string; readonly name: string } // import { name } from 'from'; `default` too

/** What a pasteable test needs to reproduce a finding. */
export interface SnippetOptions {
  readonly request: HttpRequest
  /** What it takes beside the request. */
  readonly circumstances?: Circumstances
  /** Its name, or the code that makes it with the names that the code imports from proxyproof. */
  readonly gateway: GatewayName | { readonly code: string; readonly imports: readonly string[] }
  readonly title?: string
  /** The runner in use (`vitest`). */
  readonly runner?: 'vitest' | 'jest' | 'node:test'
  /** Unknown handlers are called `handler`, and a comment asks for the import. */
  readonly handler?: HandlerReference
  /** Options that the finding depends on: `routes`, `runtime`, `network` ... Plain data. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Variables of the worker; those whose value is not for everybody to see are null, and read where the test runs. */
  readonly environment?: Readonly<Record<string, string | null>>
  /** A comment for each option that cannot be pasted as it is. */
  readonly remarks?: Readonly<Record<string, string>>
}

/** A test to paste that fails as long as the finding is there: the request as the only example, nothing explored. */
export function testSnippet(snippet: SnippetOptions): string {
  const { request, gateway, runner = 'vitest', handler } = snippet
  const imports: string[] = []
  if (runner === 'vitest') imports.push(`import { test } from 'vitest'`)
  if (runner === 'node:test') imports.push(`import { test } from 'node:test'`)
  const front = typeof gateway === 'string' ? { code: `'${gateway}'`, imports: [] } : gateway
  const names = ['expectValidProxyHandler', 'httpRequest', ...front.imports]
  imports.push(`import { ${names.join(', ')} } from 'proxyproof'`)
  imports.push(...handlerImport(handler))
  const title = snippet.title ?? titleOf(request)
  // The types of node:test take no promise of a report
  const awaited = runner === 'node:test'
  const open = awaited ? 'async () => {' : '() =>'
  const call = awaited ? 'await expectValidProxyHandler' : 'expectValidProxyHandler'
  const close = awaited ? '\n}' : ''
  return [
    ...imports,
    '',
    `test(${stringCode(title)}, ${open}`,
    `  ${call}(${subjectCode(handler)}, {`,
    `    gateway: ${front.code},`,
    ...optionLines(snippet),
    ...examplesCode(request, snippet.circumstances),
    '    numRuns: 0,',
    `  })${close})`,
    '',
  ].join('\n')
}

/** The name of a test for a request. */
export function titleOf({ method, path }: HttpRequest): string {
  return `${method} ${path.slice(0, 60)} gets a valid answer`
}

function optionLines({ options = {}, environment, remarks = {} }: SnippetOptions): string[] {
  const codes: Record<string, string> = {}
  for (const [name, value] of Object.entries(options)) codes[name] = codeOf(value)
  if (environment !== undefined && Object.keys(environment).length > 0)
    codes['environment'] = environmentCode(environment)
  return [...new Set([...Object.keys(codes), ...Object.keys(remarks)])].flatMap((name) => [
    ...(remarks[name] === undefined ? [] : [`    // ${escapeText(remarks[name])}`]),
    ...(codes[name] === undefined ? [] : [`    ${name}: ${codes[name]},`]),
  ])
}

function environmentCode(environment: Readonly<Record<string, string | null>>): string {
  const members = Object.entries(environment).map(
    ([name, value]) =>
      `${keyCode(name)}: ${value === null ? `process.env[${stringCode(name)}] ?? ''` : stringCode(value)}`,
  )
  return `{ ${members.join(', ')} }`
}

/** The request alone, or the sequence that it takes, with what is pinned. */
function examplesCode(request: HttpRequest, circumstances: Circumstances | undefined): string[] {
  const code = (step: Step) => {
    const made = `httpRequest(${requestCode(step.request)})`
    return step.world === undefined ? made : `{ request: ${made}, world: ${codeOf(step.world)} }`
  }
  if (circumstances === undefined) return [`    examples: [${code({ request })}],`]
  const { before, world } = circumstances
  const last = code({ request, ...(world && { world }) })
  const first = before[0]
  if (first === undefined) return ['    // on a container of its own', `    examples: [[${last}]],`]
  const same = before.every((step) => JSON.stringify(step) === JSON.stringify(first))
  const list =
    same && before.length > 2
      ? [`      ...Array.from({ length: ${before.length} }, () => ${code(first)}),`]
      : before.map((step) => `      ${code(step)},`)
  return ['    // in this order, on a container of its own', '    examples: [[', ...list, `      ${last},`, '    ]],']
}

function subjectCode(handler: HandlerReference | undefined): string {
  if (handler === undefined || 'from' in handler) return 'handler'
  return 'source' in handler ? stringCode(handler.source) : codeOf(handler)
}

function handlerImport(handler: HandlerReference | undefined): string[] {
  if (handler === undefined) return [`// import your handler: import { handler } from './...'`]
  if (!('from' in handler)) return []
  const from = stringCode(handler.from)
  if (handler.name === 'default') return [`import handler from ${from}`]
  const name = /^[A-Za-z_$][\w$]*$/.test(handler.name) ? handler.name : stringCode(handler.name)
  return [`import { ${name === 'handler' ? name : `${name} as handler`} } from ${from}`]
}

/** The argument of `httpRequest` for a request; a body that is not text as base64. */
export function requestCode({ method, path, query, headers, body }: HttpRequest): string {
  const members = [`method: ${stringCode(method)}`, `path: ${stringCode(path)}`]
  if (query !== '') members.push(`query: ${stringCode(query)}`)
  if (headers.length > 0)
    members.push(
      `headers: [${headers.map(([name, value]) => `[${stringCode(name)}, ${stringCode(value)}]`).join(', ')}]`,
    )
  if (body !== null) members.push(`body: ${bodyCode(body)}`)
  return `{ ${members.join(', ')} }`
}

function bodyCode(body: Uint8Array): string {
  const text = strictTextOf(body)
  return text === undefined ? `Buffer.from('${base64Of(body)}', 'base64')` : stringCode(text)
}
