import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { program } from '../../src/cli/program.ts'
import { at } from './readme-file.ts'

const parse = (file: string) =>
  ts.createSourceFile(file, readFileSync(at(file), 'utf8'), ts.ScriptTarget.Latest, true).statements

/** What the main entry exports but for types, each with the first sentence of its doc comment. */
export function exportedNames(): string {
  const rows = parse('src/index.ts').flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return []
    const file = join('src', (statement.moduleSpecifier as ts.StringLiteral).text)
    return (statement.exportClause as ts.NamedExports).elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name }) => `| \`${name.text}\` | ${sentenceOf(file, name.text)} |\n`)
  })
  return `| Name | |\n| --- | --- |\n${rows.join('')}`
}

/** The flags of the command line, from its own help. */
export function flags(): string {
  const doNothing = () => {}
  const commands = { run: async () => {}, explain: doNothing, replay: async () => {} }
  const root = program('0', commands, { out: doNothing, err: doNothing })
  const replay = root.commands.find((command) => command.name() === 'replay')!
  const taken = (command: typeof root) => command.options.filter(({ long }) => long !== '--version')
  const own = new Set(taken(replay).map(({ long }) => long))
  const all = new Map([...taken(root), ...taken(replay)].map((option) => [option.long, option]))
  const rows = [...all.values()].map(
    ({ long, flags: text, description }) =>
      `| \`${text}\` | ${escaped(description)} | ${own.has(long) ? (taken(root).some((one) => one.long === long) ? 'yes' : 'only') : 'no'} |\n`,
  )
  return `| Flag | | \`replay\` takes it |\n| --- | --- | --- |\n${rows.join('')}`
}

function sentenceOf(file: string, name: string): string {
  const doc = parse(file)
    .filter((one) => declares(one, name))
    .flatMap((one) => ts.getJSDocCommentsAndTags(one))
    .map((one) => (ts.isJSDoc(one) ? ts.getTextOfJSDocComment(one.comment) : undefined))
    .findLast((text) => text !== undefined)
  if (doc === undefined) throw new Error(`${file} has no doc comment on ${name}`)
  // The last of several signatures is the most general.
  const [sentence] = doc.replace(/\s+/g, ' ').split(/(?<=\.) /)
  return escaped(sentence!.replace(/\{@link (\w+)\}/g, '`$1`').replace(/\.$/, ''))
}

const declares = (statement: ts.Statement, name: string): boolean =>
  ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.some((one) => one.name.getText() === name)
    : (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name?.text === name

const escaped = (text: string) => text.replaceAll('|', '\\|')
