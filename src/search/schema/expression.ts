import { numberOfLiteral, textOfLiteral, type Token } from '../tokens/source-values.ts'

/** An expression of a source, as far as it can be read without running it. */
export type Expression =
  | { readonly is: 'value'; readonly value: string | number | boolean | null }
  | { readonly is: 'pattern'; readonly source: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'member'; readonly of: Expression; readonly name: string }
  | { readonly is: 'call'; readonly of: Expression; readonly args: readonly Expression[] }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'object'; readonly members: readonly Member[] }
  | { readonly is: 'spread'; readonly of: Expression }
  | { readonly is: 'other' }

/** A member of an object; without a name what is spread into it. */
export interface Member {
  readonly name?: string
  readonly value: Expression
}

const other: Expression = { is: 'other' }
const constants: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
])
/** How deep expressions stand in each other: nobody writes a schema so deep by hand. */
const deepest = 60

/** Most tokens of the types that a call is given. */
const longestTypes = 60

const opens = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/** Reads the expression that begins at a token (none of them space or comments); answers it and the index after it. */
export function readExpression(tokens: readonly Token[], from: number): { expression: Expression; end: number } {
  let at = from
  let depth = 0
  const value = () => tokens[at]?.value

  /** Past a bracket that opens, and all up to the one that closes it. */
  function skipGroup(): void {
    for (let depth = 0; at < tokens.length;) {
      if (opens.has(value()!)) depth++
      else if (/^[)\]}]$/.test(value()!) && --depth === 0) return void at++
      at++
    }
  }

  /** Up to where the next member, argument or statement begins. */
  function skipRest(): void {
    while (at < tokens.length && !/^[,;)\]}]$/.test(value()!))
      if (opens.has(value()!) || tokens[at]!.type === 'TemplateHead') skipAny()
      else at++
  }

  function skipAny(): void {
    if (opens.has(value()!)) return skipGroup()
    if (tokens[at++]!.type === 'TemplateHead') while (at < tokens.length && tokens[at]!.type !== 'TemplateTail') at++
    if (tokens[at]?.type === 'TemplateTail') at++
  }

  /** What stands between brackets, one after the other. */
  function readList<T>(close: string, one: () => T): T[] {
    const all: T[] = []
    at++
    while (at < tokens.length && value() !== close) {
      if (value() === ',') {
        at++
        continue
      }
      const before = at
      all.push(one())
      skipRest()
      if (at === before) at++
    }
    at++
    return all
  }

  function readMember(): Member {
    if (value() === '...') {
      at++
      return { value: readWhole() }
    }
    const { type, value: text } = tokens[at]!
    // A key that is computed may be any.
    if (text === '[') {
      skipGroup()
      return { value: other }
    }
    const name = type === 'StringLiteral' ? textOfLiteral(text) : text
    const next = tokens[at + 1]?.value
    if (next === ':') {
      at += 2
      return { name, value: readWhole() }
    }
    const isShort = type === 'IdentifierName' && (next === ',' || next === '}')
    at++
    return isShort ? { name, value: { is: 'name', name } } : { value: other }
  }

  /** An operand alone, without what an operator would make of it. */
  function readWhole(): Expression {
    if (depth >= deepest) {
      skipRest()
      return other
    }
    depth++
    const expression = readOperand()
    depth--
    if (value() === 'as' || value() === 'satisfies') skipRest()
    if (at >= tokens.length || /^[,;)\]}]$/.test(value()!)) return expression
    skipRest()
    return other
  }

  function readOperand(): Expression {
    let read = readFirst()
    for (;;)
      if (value() === '.' || value() === '?.') {
        const name = tokens[at + 1]?.value ?? ''
        at += 2
        read = { is: 'member', of: read, name }
      } else if (afterTypes(tokens, at) > at) at = afterTypes(tokens, at)
      else if (value() === '(') read = { is: 'call', of: read, args: readList(')', readArgument) }
      else if (value() === '[') {
        skipGroup()
        read = other
      } else return read
  }

  function readArgument(): Expression {
    if (value() !== '...') return readWhole()
    at++
    return { is: 'spread', of: readWhole() }
  }

  function readFirst(): Expression {
    const token = tokens[at]
    if (token === undefined) return other
    switch (token.type) {
      case 'StringLiteral':
      case 'NoSubstitutionTemplate':
        at++
        return { is: 'value', value: textOfLiteral(token.value) }
      case 'NumericLiteral':
        at++
        return numberOf(token.value)
      case 'RegularExpressionLiteral':
        at++
        return patternOf(token.value)
      case 'IdentifierName':
        return readName(token.value)
      default:
        return readBracket(token.value)
    }
  }

  function readName(name: string): Expression {
    at++
    const constant = constants.get(name)
    if (constant !== undefined) return { is: 'value', value: constant }
    if (value() === '=>') return readFunction()
    return /^(?:async|await|class|delete|function|new|typeof|void|yield)$/.test(name) ? other : { is: 'name', name }
  }

  function readFunction(): Expression {
    at++
    if (value() === '{') skipGroup()
    else skipRest()
    return other
  }

  function readBracket(text: string): Expression {
    if (text === '[') return { is: 'list', items: readList(']', readArgument) }
    if (text === '{') return { is: 'object', members: readList('}', readMember) }
    if (text !== '(') return other
    const start = at
    skipGroup()
    if (value() === '=>') return readFunction()
    const end = at
    at = start + 1
    // (0, library.object)({ … }): compilers call what is imported by its name so.
    if (value() === '0' && tokens[at + 1]?.value === ',') at += 2
    const inner = readWhole()
    at = end
    return inner
  }

  const expression = readOperand()
  return { expression, end: at }
}

/** Past the types that a call is given: `<Shape>` before its `(`. Where there are none, the same index. */
export function afterTypes(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.value !== '<') return from
  for (let at = from, open = 0; at < Math.min(tokens.length, from + longestTypes); at++) {
    const { value, type } = tokens[at]!
    if (value === '<') open++
    else if (/^>+$/.test(value)) open -= value.length
    else if (!/^(?:[.,|&[\]]|=>)$/.test(value) && !/^(?:IdentifierName|StringLiteral)$/.test(type)) return from
    if (open <= 0) return open === 0 && tokens[at + 1]?.value === '(' ? at + 1 : from
  }
  return from
}

/** Of what its flags make another language of, nothing is said. */
function patternOf(text: string): Expression {
  const end = text.lastIndexOf('/')
  return /[uv]/.test(text.slice(end)) ? other : { is: 'pattern', source: text.slice(1, end) }
}

function numberOf(text: string): Expression {
  const value = numberOfLiteral(text)
  return value === undefined ? other : { is: 'value', value }
}
