import type { SettledBy, SourceFrame } from '../lambda/words/invocation.ts'
import { userFrame, withoutReceivers, withSourceText } from '../lambda/source/source-frame.ts'
import type { ReportedFinding } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { rowWidth, wrapWords, type Row } from './layout.ts'
import { count, duration, plural } from './names.ts'
import { stringText, valueLines } from './value-text.ts'

const calledBack = new Set<SettledBy>(['callback', 'context'])

/** What the handler did: returned, called back, threw, hung or exited, with the user's own source line. */
export function outcomeRow(finding: ReportedFinding, width: number): Row {
  const { outcome, invocation } = finding
  const room = rowWidth(width)
  switch (outcome.kind) {
    case 'payload': {
      const label = calledBack.has(invocation.settledBy) ? 'Called back' : 'Returned'
      if (invocation.discarded !== undefined)
        return { label: 'Returned', lines: [...discardedLines(invocation.discarded, room), ...frameLines(finding)] }
      const drained = invocation.settledBy === 'drained'
      const lines = drained
        ? drainedLines(invocation)
        : invocation.nothing
          ? ['nothing (undefined)']
          : valueLines(outcome.payload, room, 9)
      return {
        label: drained ? 'Answered' : label,
        lines: [
          ...lines,
          ...sizeLine(finding),
          ...changes(finding),
          ...afterwards(finding, room),
          ...frameLines(finding),
        ],
      }
    }
    case 'stream':
      return {
        label: 'Streamed',
        lines: [
          `${plural(outcome.chunks.length, 'chunk')}, ${bytes(outcome.chunks.reduce((sum, one) => sum + one.length, 0))}`,
          ...(outcome.error ? [errorText(outcome.error.errorType, outcome.error.errorMessage)] : []),
          ...afterwards(finding, room),
          ...frameLines(finding),
        ],
      }
    case 'not-invoked':
      return { label: 'Handler', lines: [`was not invoked: ${outcome.reason.replaceAll('-', ' ')}`] }
    case 'function-error':
      if (invocation.discarded !== undefined)
        return { label: 'Returned', lines: [...discardedLines(invocation.discarded, room), ...frameLines(finding)] }
      return {
        label: failureLabel(finding),
        lines: [...failureLines(finding, room), ...changes(finding), ...frameLines(finding)],
      }
  }
}

function failureLabel({ code, invocation }: ReportedFinding): string {
  if (code === 'response-too-large') return 'Returned'
  switch (invocation.settledBy) {
    case 'timeout':
    case 'drained':
      return 'Answered'
    case 'exit':
      return 'Exited'
    case 'init':
      return 'Loading'
    case 'callback':
    case 'context':
      return 'Called back'
    default:
      return code === 'response-not-serializable' ? 'Returned' : 'Threw'
  }
}

/** What the runtimes post where undefined or null is thrown: words that nobody wrote. */
const nothingThrown: ReadonlyMap<string, string> = new Map([
  ['string: handled', `undefined or null, of which the runtime makes 'handled'`],
  ['undefined: undefined', 'undefined'],
  ['object: null', 'null'],
])

function failureLines(finding: ReportedFinding, room: number): string[] {
  const { code, invocation, outcome } = finding
  const payload = outcome.kind === 'function-error' ? outcome.payload : {}
  const text = errorText(invocation.error?.name ?? payload.errorType, invocation.error?.message ?? payload.errorMessage)
  const said = nothingThrown.get(text) ?? text
  const { thrown } = invocation.error ?? {}
  if (code === 'response-too-large') {
    const size = sizeLine(finding)
    return size.length > 0 ? size : wrapWords(said, room)
  }
  switch (invocation.settledBy) {
    case 'timeout': {
      const ms = outcome.kind === 'function-error' ? outcome.durationMs : undefined
      const within = ms === undefined ? 'nothing in time' : `nothing within ${duration(ms)}`
      return [invocation.idle ? `${within}, and nothing was left that could still answer` : within]
    }
    case 'drained':
      return drainedLines(invocation)
    case 'exit':
      return [invocation.exitCode === undefined ? 'the process ended' : `process.exit(${invocation.exitCode})`]
    case 'init':
      return wrapWords(`the module failed with ${said}`, room)
    case 'callback':
    case 'context':
      if (thrown === undefined) return wrapWords(`with an error: ${said}`, room)
      return ['with this as the error:', ...valueLines(thrown, room, 6)]
    case 'unhandled-rejection':
      return wrapWords(`${said}, in a promise that nobody awaited`, room)
    case 'uncaught':
      return wrapWords(`${said}, outside the promise that the handler returned`, room)
    default:
      return code === 'response-not-serializable'
        ? wrapWords(`a value that JSON cannot hold: ${said}`, room)
        : thrown === undefined
          ? wrapWords(said, room)
          : ['an object that is no error:', ...valueLines(thrown, room, 6)]
  }
}

function drainedLines({ nothing }: ReportedFinding['invocation']): string[] {
  return nothing
    ? ['nothing: it returned undefined, and no callback was called']
    : ['nothing: no promise settled, no callback was called, and nothing was left to wait for']
}

function discardedLines(discarded: unknown, room: number): string[] {
  return [...valueLines(discarded, room, 6), 'without a promise: the runtime throws that away and answers nothing']
}

/** How the process ended after the answer. */
function afterwards({ invocation: { diedAfterReply, error, exitCode } }: ReportedFinding, room: number): string[] {
  if (diedAfterReply === undefined) return []
  if (error === undefined)
    return [`and then the process ended${exitCode === undefined ? '' : ` with code ${exitCode}`}`]
  const where = diedAfterReply === 'unhandled-rejection' ? ', in a promise that nobody awaited' : ''
  return wrapWords(`and then the process ended of ${errorText(error.name, error.message)}${where}`, room)
}

function errorText(name: string | undefined, message: string | undefined): string {
  const kind = cut(name ?? 'an error', 80)
  return message === undefined || message === '' ? kind : `${kind}: ${cut(message, 240)}`
}

function cut(text: string, max: number): string {
  return text.length <= max ? escapeText(text) : `${escapeText(text.slice(0, max))}… (${count(text.length)} characters)`
}

function bytes(amount: number): string {
  return plural(amount, 'byte')
}

function sizeLine({ code, invocation }: ReportedFinding): string[] {
  const { payloadBytes } = invocation
  return code === 'response-too-large' && payloadBytes !== undefined ? [`${bytes(payloadBytes)} of JSON`] : []
}

function changes({ invocation }: ReportedFinding): string[] {
  const changed = invocation.changed ?? []
  const shown = changed.slice(0, 3).map(({ path, type, entries }) => {
    const held = entries === undefined ? '' : ` of ${plural(entries, 'entry').replace('entrys', 'entries')}`
    return `JSON changed ${path === '' ? 'the value' : escapeText(path.slice(0, 80))}: it was ${escapeText(type)}${held}`
  })
  return changed.length > 3 ? [...shown, `and ${plural(changed.length - 3, 'more value')}`] : shown
}

/** The frame in the user's own code: the one that the check found, else that of the error behind the outcome. */
export function frameOf(finding: Pick<ReportedFinding, 'facts' | 'invocation' | 'outcome'>): SourceFrame | undefined {
  const { frame } = finding.facts
  if (isFrame(frame)) return frame.text === undefined ? withSourceText(frame) : frame
  const { outcome, invocation } = finding
  const trace = outcome.kind === 'function-error' ? outcome.payload.trace?.join('\n') : undefined
  if (outcome.kind !== 'function-error' && invocation.diedAfterReply === undefined) return undefined
  const found = userFrame(invocation.error?.stack ?? trace)
  return found && withSourceText(found)
}

function isFrame(value: unknown): value is SourceFrame {
  if (typeof value !== 'object' || value === null) return false
  const { file, line } = value as Partial<SourceFrame>
  return typeof file === 'string' && typeof line === 'number'
}

function frameLines(finding: ReportedFinding): string[] {
  const frame = frameOf(finding)
  if (frame === undefined) return []
  const where = `${frame.file}:${frame.line}${frame.column ? `:${frame.column}` : ''}`
  const { function: called = '' } = frame as Partial<SourceFrame>
  const name = withoutReceivers(called)
  const lines = [`at ${name ? `${escapeText(name)} (${escapeText(where)})` : escapeText(where)}`]
  if (frame.text) lines.push(`${frame.line} | ${escapeText(frame.text.slice(0, 160))}`)
  return lines
}

/** What the handler wrote while it ran, at most three lines. */
export function logRow({ invocation }: ReportedFinding): Row | undefined {
  const logs = invocation.logs ?? []
  if (logs.length === 0) return undefined
  const shown = logs.slice(0, 3).map((line) => `| ${line.length > 160 ? stringText(line, 160) : escapeText(line)}`)
  if (logs.length > 3) shown.push(`and ${plural(logs.length - 3, 'more line')}`)
  return { label: 'Logged', lines: shown }
}
