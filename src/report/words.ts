import { catalogue } from '../check/catalogue.ts'
import type { BuiltInCode, Finding } from '../check/finding.ts'
import { escapeText } from './escape.ts'

/** The words for one finding, safe to print. */
export interface Words {
  readonly title: string
  /** Why it is a fault; undefined where a custom check says nothing. */
  readonly what?: string
  readonly fix?: string
  /** Section of the README; custom codes have none. */
  readonly anchor?: string
}

/** The catalogue's words; for a custom code (`acme/x`) the code itself and what its check said in `facts.message`. */
export function wordsOf({ code, facts }: Pick<Finding, 'code' | 'facts'>): Words {
  if (Object.hasOwn(catalogue, code)) {
    const { title, what, fix, anchor } = catalogue[code as BuiltInCode]
    return { title, what, fix, anchor }
  }
  const { message, fix } = facts
  return {
    title: escapeText(code),
    ...(typeof message === 'string' && { what: escapeText(message) }),
    ...(typeof fix === 'string' && { fix: escapeText(fix) }),
  }
}
