import jsTokens from 'js-tokens'

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
  const statements = topLevelStatements(source)
  const start = statements.findLast((statement) => statement.start <= offset)
  if (start === undefined) return source
  const byName = new Map<string, Statement[]>()
  for (const statement of statements)
    for (const name of statement.declares.size > 0 ? statement.declares : [statement.first])
      byName.set(name, [...(byName.get(name) ?? []), statement])
  // Imports of nothing are for what they do.
  const reached = new Set([start, ...(byName.get('import') ?? [])])
  for (const statement of reached)
    for (const name of statement.names) for (const other of byName.get(name) ?? []) reached.add(other)
  return [...reached].map(({ start: from, end }) => source.slice(from, end)).join('\n')
}

const openers = new Set(['{', '(', '[', '${'])
const closers = new Set(['}', ')', ']'])
const declarators = new Set(['const', 'let', 'var', 'function', 'class'])
const importWords = new Set(['import', 'from', 'as', 'type'])
const starters = new Set([...declarators, 'export', 'import', 'async', 'exports', 'module'])

function topLevelStatements(source: string): Statement[] {
  const statements: Statement[] = []
  let at = 0
  let depth = 0
  let fresh = true
  let newLine = true
  let declaring = false
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
    if (depth === 0 && (fresh || (newLine && starters.has(value)) || current() === undefined)) {
      statements.push({ start, end: source.length, names: new Set(), declares: new Set(), first: value })
      const before = statements.at(-2)
      if (before) before.end = start
      fresh = false
    }
    newLine = false
    const isImport = current()!.first === 'import'
    if (type === 'IdentifierName') {
      if (declaring || pattern !== undefined || (isImport && !importWords.has(value))) current()!.declares.add(value)
      else current()!.names.add(value)
      declaring = depth === 0 && (declarators.has(value) || (declaring && value === 'function'))
    } else if (openers.has(value) || type === 'TemplateHead') {
      if (declaring) pattern = depth
      depth++
    } else if (closers.has(value) || type === 'TemplateTail') {
      depth = Math.max(0, depth - 1)
      if (depth === pattern) pattern = undefined
    } else if (depth === 0 && (value === ';' || (isImport && type === 'StringLiteral'))) fresh = true
    if (type !== 'IdentifierName' && value !== '*') declaring = false
  }
  return statements
}
