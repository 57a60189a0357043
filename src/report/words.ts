import { catalogue } from '../check/catalogue.ts'
import { ownObservation } from '../check/catalogue/entry.ts'
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
  /** False where the evidence is no statement about AWS: a custom check's own rule, or what proxyproof saw itself. */
  readonly aboutAws: boolean
}

const afterReply =
  'The client has its answer, and then the process ends: the next request pays for a cold start, and may be lost with it where the process lingers until then.'

/** The catalogue's words; for a custom code (`acme/x`) the code itself and what its check said in `facts.message`. */
export function wordsOf({ code, facts }: Pick<Finding, 'code' | 'facts'>): Words {
  if (Object.hasOwn(catalogue, code)) {
    const { title, what, fix, anchor, evidence } = catalogue[code as BuiltInCode]
    const happens = facts['diedAfterReply'] === undefined ? what : afterReply
    return { title, what: happens, fix, anchor, aboutAws: evidence !== ownObservation }
  }
  const { message, fix } = facts
  return {
    title: escapeText(code),
    aboutAws: false,
    ...(typeof message === 'string' && { what: escapeText(message) }),
    ...(typeof fix === 'string' && { fix: escapeText(fix) }),
  }
}
