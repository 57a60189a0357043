import { isRecord } from './read-template.ts'
import type { Tokens } from './tokens.ts'

/** Evaluates conditions; undefined where a value is known only once deployed. */
export interface Conditions {
  /** A condition by its name. Throws a `TypeError` for one that holds itself. */
  named(name: string): boolean | undefined
}

/** The conditions of a template. `resolve` settles the values that `Fn::Equals` compares. */
export function makeConditions(
  declared: unknown,
  resolve: (value: unknown) => unknown,
  tokens: Tokens,
  refuse: (why: string) => never,
): Conditions {
  const known = new Map<string, boolean | undefined>()
  const open = new Set<string>()

  function named(name: string): boolean | undefined {
    if (known.has(name)) return known.get(name)
    if (open.has(name)) return refuse(`the condition ${name} holds itself`)
    if (!isRecord(declared) || declared[name] === undefined) return undefined
    open.add(name)
    const value = evaluate(declared[name])
    open.delete(name)
    known.set(name, value)
    return value
  }

  function evaluate(node: unknown): boolean | undefined {
    if (!isRecord(node)) return undefined
    const [[key, value] = ['', undefined]] = Object.entries(node)
    switch (key) {
      case 'Condition':
        return typeof value === 'string' ? named(value) : undefined
      case 'Fn::Equals':
        return equals(value)
      case 'Fn::Not':
        return not(Array.isArray(value) ? evaluate(value[0]) : undefined)
      case 'Fn::And':
        return every(value, false)
      case 'Fn::Or':
        return every(value, true)
      default:
        return undefined
    }
  }

  function equals(value: unknown): boolean | undefined {
    if (!Array.isArray(value) || value.length !== 2) return undefined
    const [left, right] = value.map((one) => JSON.stringify(resolve(one)) ?? 'null')
    if (left === right) return true
    return tokens.in([resolve(value[0]), resolve(value[1])]).length > 0 ? undefined : text(left) === text(right)
  }

  /** `and` is decided by one false, `or` by one true. */
  function every(value: unknown, decisive: boolean): boolean | undefined {
    if (!Array.isArray(value)) return undefined
    const results = value.map(evaluate)
    if (results.includes(decisive)) return decisive
    return results.includes(undefined) ? undefined : !decisive
  }

  return { named }
}

/** `1` and `"1"` are equal to CloudFormation, where parameters are texts. */
function text(json: string | undefined): string {
  return (json ?? '').replaceAll('"', '')
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}
