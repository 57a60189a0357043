import type { Node, parse as Parse } from 'acorn'
import { isNode, type AnyNode } from './any-node.ts'
import { probesOf, type Probe } from './probe-of.ts'
import { pureIn } from './pure.ts'

/** A place in a source where execution can be watched, and what to look at there. Line, column and offset count from 0. */
export interface ProbeSite {
  readonly line: number
  readonly column: number
  readonly offset: number
  /** Where it ends, if execution may stop nowhere but after it: the first stop inside may be in a branch that is not taken. */
  readonly returnsAt?: { readonly line: number; readonly column: number }
  readonly probes: readonly Probe[]
}

/** The comparisons of a script or module as V8 runs it, by the statement they stand in. None of what cannot be parsed. */
export function probeSites(source: string, parse: typeof Parse): ProbeSite[] {
  const program = parsed(source, parse)
  if (program === undefined) return []
  const sites = new Map<number, Probe[]>()
  const returns = new Map<number, number>()
  const isPure = pureIn(program as AnyNode)
  const text = ({ start, end }: Node) => source.slice(start, end)

  function visit(node: AnyNode, parent: AnyNode | undefined, statement: AnyNode | undefined): void {
    if (statement?.type === 'ReturnStatement') returns.set(statement.start, statement.end)
    if (statement !== undefined)
      for (const probe of probesOf(node, parent, text, isPure)) {
        const known = sites.get(statement.start) ?? []
        sites.set(statement.start, known)
        known.push(probe)
      }
    for (const [name, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
        if (isNode(child)) visit(child, node, statementOf(node, name, child) ?? statement)
  }

  visit(program as AnyNode, undefined, undefined)
  const lines = lineStarts(source)
  return [...sites].map(([start, probes]) => ({
    ...placeOf(lines, start),
    offset: start,
    ...(returns.has(start) && { returnsAt: placeOf(lines, returns.get(start)!) }),
    probes,
  }))
}

function parsed(source: string, parse: typeof Parse): Node | undefined {
  for (const sourceType of ['module', 'script'] as const)
    try {
      return parse(source, {
        ecmaVersion: 'latest',
        sourceType,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowHashBang: true,
      })
    } catch {
      // A script that is no module may still be a script.
    }
  return undefined
}

/** Where execution stops before a child is evaluated, if not where it does for its parent. A function's head is nowhere. */
function statementOf(parent: AnyNode, name: string, child: AnyNode): AnyNode | undefined {
  if (parent.type === 'ArrowFunctionExpression' && name === 'body' && parent['expression'] === true) return child
  if (/^(?:For|While|DoWhile)/.test(parent.type) && (name === 'test' || name === 'update')) return child
  return /(?:Statement|Declaration)$/.test(child.type) && child.type !== 'BlockStatement' ? child : undefined
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function placeOf(lines: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle
  }
  return { line: low, column: offset - lines[low]! }
}
