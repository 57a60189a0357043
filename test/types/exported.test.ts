import { relative } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { at } from '../readme/readme-file.ts'

const entries = ['index', 'vitest', 'jest', 'node-test'].map((name) => at(`src/${name}.ts`))
const config = ts.readConfigFile(at('tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object }
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, at(''))
const program = ts.createProgram(entries, { ...options, noEmit: true })
const checker = program.getTypeChecker()

const resolved = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

const moduleOf = (entry: string) => checker.getSymbolAtLocation(program.getSourceFile(entry)!)!

/** The types that the public part of a declaration names: no bodies, and nothing private. */
function mentionedIn(declaration: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) return
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined
    const symbol = name && checker.getSymbolAtLocation(name)
    if (symbol !== undefined) found.push(resolved(symbol))
    ts.forEachChild(node, visit)
  }
  visit(declaration)
  return found
}

const isOurs = (declaration: ts.Declaration) =>
  declaration.getSourceFile().fileName.startsWith(at('src/')) && !ts.isTypeParameterDeclaration(declaration)

test('every type that a public one mentions can be named', () => {
  const exported = new Set(checker.getExportsOfModule(moduleOf(entries[0]!)).map(resolved))
  const unnamed = [...exported].flatMap((symbol) =>
    (symbol.declarations ?? [])
      .flatMap(mentionedIn)
      .filter((one) => !exported.has(one) && one.declarations?.some(isOurs))
      .map(
        (one) => `${symbol.name} -> ${one.name} (${relative(at(''), one.declarations![0]!.getSourceFile().fileName)})`,
      ),
  )
  expect([...new Set(unnamed)].toSorted()).toEqual([])
})

test.each(entries.slice(1).map((entry) => relative(at('src'), entry)))(
  '%s has all names of the main entry',
  (entry) => {
    const names = (file: string) => checker.getExportsOfModule(moduleOf(file)).map(({ name }) => name)
    expect(names(at(`src/${entry}`))).toEqual(expect.arrayContaining(names(entries[0]!)))
  },
)
