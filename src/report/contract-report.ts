import type { HttpRequest } from '../http/request.ts'
import type { Answer } from '../gateway/answer.ts'
import type { GatewayName } from '../gateway/gateway.ts'
import type { Outcome } from '../gateway/outcome.ts'
import type { InvocationFacts } from '../lambda/words/invocation.ts'
import type { Finding } from '../check/finding.ts'
import type { Circumstances } from '../search/session/circumstances.ts'

/** One bug: a finding with its smallest request and how to replay it. One per signature. */
export interface ReportedFinding extends Finding {
  readonly signature: string
  /** The baseline request shows it, and no request that was explored got another answer. */
  readonly onEvery: boolean
  /** The same of four requests in five. */
  readonly onMost: boolean
  /** Whether it showed again when the smallest request was tried anew. */
  readonly repeats: 'always' | 'sometimes' | 'never'
  readonly request: HttpRequest
  /** The boring request that it was shrunk towards; only what differs from it is shown. */
  readonly baseline: HttpRequest
  readonly event: object
  readonly outcome: Outcome
  readonly invocation: InvocationFacts
  readonly answer: Answer
  /** The front end that it was found on. */
  readonly gateway: GatewayName
  /** The same payload on every front end: name, status, refused or not, evidence tier. */
  readonly elsewhere: readonly Elsewhere[]
  /** How many times it was met before shrinking. */
  readonly occurrences: number
  /** Handler calls, those for learning included, before it was first met. */
  readonly foundAfter: number
  readonly shrinkCalls: number
  /** Which of the remaining parts of the request matter: tried with a few other values each. */
  readonly explained: readonly { readonly part: string; readonly matters: 'any' | 'only' | 'some' }[]
  /** What it takes beside the request, where the request alone on a fresh container does not show it. */
  readonly circumstances?: Circumstances
  readonly replay: { readonly curl: string; readonly event: string; readonly test: string }
}

/** One cell of the row "Elsewhere". */
export interface Elsewhere {
  readonly gateway: GatewayName
  readonly status: number
  readonly refused: boolean
  readonly tier: 'recorded' | 'documented' | 'reported' | 'unknown'
}

/** What AWS is not known to do, with a request that shows it: notes are not shrunk. */
export interface ReportedNote extends Finding {
  readonly request?: HttpRequest
  readonly outcome?: Outcome
}

/** What happened to the failures that a test keeps beside itself. */
export interface KeptReport {
  /** How many were replayed. */
  readonly replayed: number
  /** Those that pass now. Files are relative to the working directory. */
  readonly fixed: readonly { readonly file: string; readonly code: string; readonly removed: boolean }[]
  /** Files written by this run. */
  readonly saved: readonly string[]
}

/** The result of a run. */
export interface ContractReport {
  /** No error among the findings (and no warning or note under `strict`). */
  readonly ok: boolean
  /** Warnings and notes fail too: the option `strict`. */
  readonly strict?: boolean
  /** The rules edition in force. */
  readonly rules: string
  readonly gateway: GatewayName
  readonly runtime: string
  readonly isolation: 'in-process' | 'worker'
  readonly seed: number
  readonly durationMs: number
  readonly stoppedBy: 'runs' | 'time' | 'hang' | 'network' | 'interrupt'
  /** Requests explored. */
  readonly runs: number
  /** How many of them the client saw answered with each status. */
  readonly answered: Readonly<Record<string, number>>
  readonly calls: { learn: number; explore: number; stretch: number; shrink: number; confirm: number }
  /** Calls that were not answered in the time that they were given, and how long they took; absent where all were answered. */
  readonly unanswered?: { readonly calls: number; readonly ms: number }
  /** What was not told and had to be assumed. */
  readonly assumed: readonly string[]
  /** One per signature, most severe first. */
  readonly findings: readonly ReportedFinding[]
  /** How many more distinct findings were met and not shrunk, since `maxFindings` bounds them; absent where none were. */
  readonly unshrunk?: number
  /** AWS behaviour not established: one summary line, in full under `strict`. */
  readonly notes: readonly ReportedNote[]
  /** Findings silenced by `ignore`, with how often, and entries of `ignore` that matched nothing. */
  readonly ignored: readonly {
    readonly code: string
    readonly at?: string
    readonly reason?: string
    readonly times: number
  }[]
  /** Failures that this test keeps; absent where none are kept. */
  readonly regressions?: KeptReport
  readonly learned: {
    readonly headers: readonly string[]
    readonly query: readonly string[]
    readonly path: readonly string[]
    readonly cookies: readonly string[]
    readonly body: readonly string[]
    readonly values: readonly string[]
  }
}
