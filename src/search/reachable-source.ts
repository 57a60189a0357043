import jsTokens from 'js-tokens'

interface Statement {
  readonly start: number
  end: number
  readonly names: Set<string>
  readonly declares: Set<string>
}

/**
 * The part of a source that is reachable by name from the top-level statement at `offset`: that statement, the
 * top-level declarations that it names, what those name, and so on. A file with many handlers would drown the literals
 * of one of them in those of all others.
 */
export function reachableSource(source: string, offset: number): string {
  const statements = topLevelStatements(source)
  const start = statements.findLast((statement) => statement.start <= offset)
  if (start === undefined) return source
  const byName = new Map<string, Statement[]>()
  for (const statement of statements)
    for (const name of statement.declares) byName.set(name, [...(byName.get(name) ?? []), statement])
  const reached = new Set([start])
  for (const statement of reached)
    for (const name of statement.names) for (const other of byName.get(name) ?? []) reached.add(other)
  return [...reached].map(({ start: from, end }) => source.slice(from, end)).join('\n')
}

const openers = new Set(['{', '(', '[', '${'])
const closers = new Set(['}', ')', ']'])
const declarators = new Set(['const', 'let', 'var', 'function', 'class'])
const starters = new Set([...declarators, 'export', 'import', 'async', 'exports', 'module'])

function topLevelStatements(source: string): Statement[] {
  const statements: Statement[] = []
  let at = 0
  let depth = 0
  let fresh = true
  let newLine = true
  let declaring = false
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
      statements.push({ start, end: source.length, names: new Set(), declares: new Set() })
      const before = statements.at(-2)
      if (before) before.end = start
      fresh = false
    }
    newLine = false
    if (type === 'IdentifierName') {
      if (declaring) current()!.declares.add(value)
      else current()!.names.add(value)
      declaring = depth === 0 && (declarators.has(value) || (declaring && value === 'function'))
    } else if (openers.has(value) || type === 'TemplateHead') depth++
    else if (closers.has(value) || type === 'TemplateTail') depth = Math.max(0, depth - 1)
    else if (value === ';' && depth === 0) fresh = true
    if (type !== 'IdentifierName' && value !== '*') declaring = false
  }
  return statements
}
