import jsTokens, { type Token } from 'js-tokens'

interface Statement {
  readonly start: number
  end: number
  readonly names: Set<string>
  readonly declares: Set<string>
  /** What its first token says it is about: `import`, or the name in `app.get(...)`. */
  readonly first: string
}

/**
 * The part of a source that is reachable by name from the top-level statement at `offset`: that statement, the
 * top-level declarations and imports that it names, what is done with those at the top level, what all of that names, and so on. A file
 * with many handlers would drown the literals of one of them in those of all others.
 */
export function reachableSource(source: string, offset: number): string {
  const { statements, start } = statementsAround(source, offset)
  if (start === undefined) return source
  const byName = new Map<string, Statement[]>()
  const add = (name: string, statement: Statement) => byName.set(name, [...(byName.get(name) ?? []), statement])
  for (const statement of statements) for (const name of statement.declares) add(name, statement)
  // Of its own values only: `test(...)` does nothing to what it imports.
  const own = new Set(statements.flatMap(({ first, declares }) => (first === 'import' ? [] : [...declares])))
  for (const statement of statements)
    if (statement.declares.size === 0 && (statement.first === 'import' || own.has(statement.first)))
      add(statement.first, statement)
  // Imports of nothing are for what they do.
  const reached = new Set([start, ...(byName.get('import') ?? [])])
  for (const statement of reached)
    for (const name of statement.names) for (const other of byName.get(name) ?? []) reached.add(other)
  return [...reached].map(({ start: from, end }) => source.slice(from, end)).join('\n')
}

/** What runners of tests call their blocks: what stands beside a handler there belongs to other tests. */
const runnerBlock = /^(?:describe|suite|context|test|it)$/

/** The statements that a place can name, and the one that it is in: within the blocks of a runner those of each block around it. */
function statementsAround(source: string, offset: number) {
  let statements = topLevelStatements(source)
  let start = statements.findLast((statement) => statement.start <= offset)
  while (start !== undefined && runnerBlock.test(start.first)) {
    const { start: from, end } = start
    const block = blockAround(source.slice(from, end), offset - from)
    if (block === undefined) break
    const inner = topLevelStatements(source.slice(from + block.from, from + block.to)).map((one) => ({
      ...one,
      start: one.start + from + block.from,
      end: Math.min(one.end, block.to - block.from) + from + block.from,
    }))
    const next = inner.findLast((statement) => statement.start <= offset)
    if (next === undefined) break
    statements = [...statements.filter((statement) => statement !== start), ...inner]
    start = next
  }
  return { statements, start }
}

/** The inside of the outermost braces around an offset. */
function blockAround(text: string, offset: number): { readonly from: number; readonly to: number } | undefined {
  let at = 0
  let from: number | undefined
  let depth = 0
  for (const { value, type } of jsTokens(text)) {
    const start = at
    at += value.length
    const opens = (value === '{' && type === 'Punctuator') || type === 'TemplateHead'
    const closes = (value === '}' && type === 'Punctuator') || type === 'TemplateTail'
    if (opens && ++depth === 1 && type !== 'TemplateHead') from = at
    if (!closes || --depth > 0) continue
    if (from !== undefined && from <= offset && offset < start) return { from, to: start }
    from = undefined
  }
  return undefined
}

const openers = new Set(['{', '(', '[', '${'])
const closers = new Set(['}', ')', ']'])
const declarators = new Set(['const', 'let', 'var', 'function', 'class'])
/** What may be followed by a pattern: after `class` a body opens, and what it names is not declared. */
const binders = new Set(['const', 'let', 'var'])
/** Words that go on with what stands in the line before, and those after which more has to follow. */
const continuing = new Set(['else', 'catch', 'finally', 'while', 'extends', 'from', 'in', 'instanceof', 'of', 'as'])
const expecting = new Set([
  'export',
  'default',
  'async',
  'await',
  'return',
  'extends',
  'new',
  'else',
  'class',
  'function',
])
const importWords = new Set(['import', 'from', 'as', 'type'])
const starters = new Set([...declarators, 'export', 'import', 'async', 'exports', 'module'])

function topLevelStatements(source: string): Statement[] {
  const statements: Statement[] = []
  let at = 0
  let depth = 0
  let fresh = true
  let newLine = true
  /** Whether a statement may have ended with the token before. */
  let endsValue = false
  let declaring = false
  let lastName = ''
  /** Depth outside a pattern whose names are declared; undefined outside one. */
  let pattern: number | undefined
  const current = () => statements.at(-1)
  for (const token of jsTokens(source)) {
    const { type, value } = token
    const start = at
    at += value.length
    if (type === 'LineTerminatorSequence') {
      newLine = true
      continue
    }
    if (type === 'WhiteSpace' || type === 'SingleLineComment' || type === 'MultiLineComment') continue
    const isNext =
      newLine && (starters.has(value) || (endsValue && type === 'IdentifierName' && !continuing.has(value)))
    if (depth === 0 && (fresh || isNext || current() === undefined)) {
      statements.push({ start, end: source.length, names: new Set(), declares: new Set(), first: value })
      const before = statements.at(-2)
      if (before) before.end = start
      fresh = false
    }
    newLine = false
    endsValue = isValueEnd(token)
    const isImport = current()!.first === 'import'
    if (type === 'IdentifierName') {
      if (declaring || pattern !== undefined || (isImport && !importWords.has(value))) current()!.declares.add(value)
      else current()!.names.add(value)
      lastName = value
      declaring = depth === 0 && (declarators.has(value) || (declaring && value === 'function'))
    } else if (openers.has(value) || type === 'TemplateHead') {
      if (declaring && binders.has(lastName)) pattern = depth
      depth++
    } else if (closers.has(value) || type === 'TemplateTail') {
      depth = Math.max(0, depth - 1)
      if (depth === pattern) pattern = undefined
    } else if (depth === 0 && (value === ';' || (isImport && type === 'StringLiteral'))) fresh = true
    if (type !== 'IdentifierName' && value !== '*') declaring = false
  }
  return statements
}

/** Whether a line may end a statement with a token, where no semicolon does. */
function isValueEnd({ type, value }: Token): boolean {
  if (type === 'Punctuator') return /^[)\]}]$/.test(value)
  return type === 'IdentifierName'
    ? !expecting.has(value)
    : /Literal$|^TemplateTail$|^NoSubstitutionTemplate$/.test(type)
}
