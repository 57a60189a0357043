import { strictTextOf, base64Of } from '../http/body.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Evidence } from '../gateway/evidence.ts'
import type { FindingCode, Level } from '../check/finding.ts'
import type { ContractReport, Elsewhere, ReportedFinding, ReportedNote } from './contract-report.ts'
import { fixOf } from './fix-text.ts'
import { headline } from './headline.ts'
import { wordsOf } from './words.ts'

/** Bytes in JSON: as text where they are UTF-8, else as base64. */
export type JsonBytes = { readonly text: string } | { readonly base64: string }

/** A request in JSON; the rest as in `HttpRequest`. */
export interface JsonRequest extends Omit<HttpRequest, 'body'> {
  readonly body: JsonBytes | null
}

/** A finding in JSON; words included, so that nobody needs the catalogue. */
export interface JsonFinding {
  readonly code: FindingCode
  readonly level: Level
  readonly title: string
  readonly headline: string
  readonly what?: string
  readonly fix?: string
  readonly place?: string
  readonly signature: string
  readonly evidence: Evidence
  readonly facts: unknown
  readonly gateway: string
  readonly onEvery: boolean
  readonly onMost: boolean
  readonly repeats: ReportedFinding['repeats']
  /** What it takes beside the request; bodies of requests before it as {@link JsonBytes}. */
  readonly circumstances?: unknown
  readonly occurrences: number
  readonly foundAfter: number
  readonly shrinkCalls: number
  readonly request: JsonRequest
  /** The boring request that it was shrunk towards. */
  readonly baseline: JsonRequest
  readonly explained: ReportedFinding['explained']
  readonly event: unknown
  readonly outcome: unknown
  readonly invocation: unknown
  readonly answer: unknown
  readonly elsewhere: readonly Elsewhere[]
  readonly replay: ReportedFinding['replay']
}

/**
 * The report in JSON, stable within one `schemaVersion`: members may be added, none is renamed, removed or changes its
 * type. `rules` is the edition of the rules about AWS, which moves on its own.
 */
export interface JsonReport extends Pick<
  ContractReport,
  | 'ok'
  | 'strict'
  | 'rules'
  | 'gateway'
  | 'runtime'
  | 'isolation'
  | 'seed'
  | 'durationMs'
  | 'stoppedBy'
  | 'runs'
  | 'answered'
  | 'calls'
  | 'assumed'
  | 'unshrunk'
  | 'unanswered'
  | 'ignored'
  | 'learned'
  | 'regressions'
> {
  readonly schemaVersion: 1
  readonly name?: string
  readonly findings: readonly JsonFinding[]
  readonly notes: readonly unknown[]
}

/** The report as plain data that survives `JSON.stringify`. `name` is the handler's. */
export function jsonReport(report: ContractReport, name?: string): JsonReport {
  const { ok, strict, rules, gateway, runtime, isolation, seed, durationMs, stoppedBy, runs, answered } = report
  const { calls, assumed, findings, unshrunk, unanswered, notes, ignored, learned, regressions } = report
  return {
    schemaVersion: 1,
    ...(name !== undefined && { name }),
    ok,
    ...(strict !== undefined && { strict }),
    rules,
    gateway,
    runtime,
    isolation,
    seed,
    durationMs,
    stoppedBy,
    runs,
    answered,
    calls,
    assumed,
    findings: findings.map(jsonFinding),
    ...(unshrunk !== undefined && { unshrunk }),
    ...(unanswered !== undefined && { unanswered }),
    notes: notes.map(jsonNote),
    ignored,
    ...(regressions && { regressions }),
    learned,
  }
}

function jsonFinding(finding: ReportedFinding): JsonFinding {
  const { code, level, place, signature, evidence, facts, gateway, onEvery, repeats } = finding
  const { title, what } = wordsOf(finding)
  const fix = fixOf(finding)
  return {
    code,
    level,
    title,
    headline: headline(finding),
    ...(what !== undefined && { what }),
    ...(fix !== undefined && { fix }),
    ...(place !== undefined && { place }),
    signature,
    evidence,
    facts: jsonValue(facts),
    gateway,
    onEvery,
    onMost: finding.onMost,
    repeats,
    occurrences: finding.occurrences,
    foundAfter: finding.foundAfter,
    shrinkCalls: finding.shrinkCalls,
    request: jsonRequest(finding.request),
    baseline: jsonRequest(finding.baseline),
    explained: finding.explained,
    event: jsonValue(finding.event),
    outcome: jsonValue(finding.outcome),
    invocation: jsonValue(finding.invocation),
    answer: jsonValue(finding.answer),
    elsewhere: finding.elsewhere,
    ...(finding.circumstances && { circumstances: jsonValue(finding.circumstances) }),
    replay: finding.replay,
  }
}

function jsonNote({ request, outcome, ...note }: ReportedNote): unknown {
  return {
    ...note,
    title: wordsOf(note).title,
    facts: jsonValue(note.facts),
    ...(request && { request: jsonRequest(request) }),
    ...(outcome && { outcome: jsonValue(outcome) }),
  }
}

function jsonRequest(request: HttpRequest): JsonRequest {
  return { ...request, body: request.body === null ? null : jsonBytes(request.body) }
}

function jsonBytes(bytes: Uint8Array): JsonBytes {
  const text = strictTextOf(bytes)
  return text === undefined ? { base64: base64Of(bytes) } : { text }
}

/** Plain data of any value: bytes as {@link JsonBytes}, what JSON has no word for as text, cycles as `[circular]`. */
function jsonValue(value: unknown, above: readonly object[] = []): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value)
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Uint8Array) return jsonBytes(value)
  if (value instanceof Error) return { name: value.name, message: value.message }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (above.includes(value)) return '[circular]'
  if (above.length > 200) return '[too deep]'
  const path = [...above, value]
  if (Array.isArray(value)) return value.map((one) => jsonValue(one, path) ?? null)
  // not an assignment: a key __proto__ would set the prototype
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, jsonValue(member, path)]))
}
