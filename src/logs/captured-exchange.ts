import type { EffectKind, RefusalReason } from '../gateway/answer.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { GatewayName } from '../gateway/gateway.ts'
import type { HttpRequest } from '../http/request.ts'

/** One request as a log tells of it. */
export interface CapturedExchange {
  /** The event that the handler got; what the log does not tell of it is made and named in `missing` or `remade`. */
  readonly event?: object
  readonly request?: HttpRequest
  /** The front end that made the event, as far as its shape tells. */
  readonly gateway?: GatewayName
  /** What the handler returned, if the log has it; undefined is none, `null` is null. */
  readonly payload?: unknown
  /** What the client got, and why it was not the handler's own answer. */
  readonly answer?: { readonly status: number; readonly reason?: CapturedReason }
  /** Why, in one sentence: for a malformed response, the rule that refuses its payload. */
  readonly explained?: string
  /** What the front end makes of each member of the payload by itself. */
  readonly fields?: readonly ExplainedField[]
  /** What the log does not tell: cut members and bodies, headers that are not logged. */
  readonly missing: readonly string[]
  /** Values that the log hides and that were made up: `headers.Authorization`. */
  readonly remade: readonly string[]
  /** The front end's id of the request; of Lambda's log alone, Lambda's. */
  readonly requestId?: string
}

/** One member of a payload, and what the front end makes of it. */
export interface ExplainedField {
  readonly name: string
  readonly value: unknown
  /** `changed`: it does not arrive as it is; `unknown`: nobody has shown what becomes of it; `cut`: the log ends within it. */
  readonly verdict: 'taken' | 'refused' | 'changed' | 'unknown' | 'cut'
  /** The rule that refuses or changes it: a code of `explain`. */
  readonly reason?: RefusalReason | EffectKind
  readonly evidence?: Evidence
}

/** Why a front end answered in the handler's place. */
export type CapturedReason =
  | 'malformed-response'
  | 'function-error'
  | 'function-timed-out'
  | 'integration-timed-out'
  | 'connection-timed-out'
  | 'throttled'
  | 'no-permission'
  | 'configuration'

/** One exchange while its lines are read; members are filled in as they come. */
export interface Draft {
  requestId?: string
  method?: string
  resource?: string
  path?: string
  pathParameters?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: string
  event?: object
  /** The top-level members that a cut event still has, the last of them perhaps not whole. */
  told?: readonly string[]
  /** `open`: the log ends within its last member. */
  payload?: { readonly value: unknown; readonly whole: boolean; readonly open: boolean }
  status?: number
  reason?: CapturedReason
  /** The front end's or the function's own words about the failure. */
  words?: string
  gateway?: GatewayName
  readonly missing: string[]
}

/** A draft that nothing is known of. */
export function emptyDraft(): Draft {
  return { missing: [] }
}
