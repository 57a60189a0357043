import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { at } from './readme-file.ts'

/** One member of an interface: name, type as written, and its doc comment on one line (empty where it has none). */
export interface Member {
  readonly name: string
  readonly type: string
  readonly doc: string
}

/** The members of an interface of `src`, as they are written. */
export function membersOf(file: string, name: string): Member[] {
  const source = ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found = source.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === name)
  if (found === undefined) throw new Error(`${file} has no interface ${name}`)
  return (found as ts.InterfaceDeclaration).members.filter(ts.isPropertySignature).map((member) => ({
    name: member.name.getText(),
    type: member.type!.getText().replace(/\breadonly /g, ''),
    doc: ts
      .getJSDocCommentsAndTags(member)
      .map(({ comment }) => (typeof comment === 'string' ? comment : ''))
      .join(' ')
      .replace(/\s+/g, ' '),
  }))
}

const factories = [
  ['restApi', 'src/gateway/rest-options.ts', 'RestApiOptions'],
  ['httpApi', 'src/gateway/http-api-options.ts', 'HttpApiOptions'],
  ['functionUrl', 'src/gateway/function-url-options.ts', 'FunctionUrlOptions'],
  ['applicationLoadBalancer', 'src/gateway/alb.ts', 'ApplicationLoadBalancerOptions'],
] as const

/** The options of each front end, from their doc comments. */
export function gatewayOptions(): string {
  return factories.map(([factory, file, name]) => `\`${factory}\`\n\n${table(membersOf(file, name))}`).join('\n')
}

/** What `arbitraryRequest` takes, from its doc comments. */
export const requestConstraints = (): string => table(membersOf('src/arbitrary/constraints.ts', 'RequestConstraints'))

function table(members: readonly Member[]): string {
  const rows = members.map(({ name, type, doc }) => `| \`${name}\` | ${code(type)} | ${escaped(doc)} |\n`)
  return `| Option | Type | |\n| --- | --- | --- |\n${rows.join('')}`
}

const code = (type: string) => `\`${type.replace(/\s+/g, ' ').replaceAll('|', '\\|')}\``
const escaped = (doc: string) => (doc || 'As it stands in events.').replaceAll('*\\/', '*/').replaceAll('|', '\\|')
