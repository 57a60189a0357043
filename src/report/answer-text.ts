import type { ReportedFinding, Elsewhere } from './contract-report.ts'
import { escapeText } from './escape.ts'
import { cutLines, wrapWords, rowWidth, type Row } from './layout.ts'
import { gatewayTitles, plural, statusText } from './names.ts'
import { headerText } from './request-text.ts'
import { bytesText } from './value-text.ts'

/** Header lines that say nothing about the fault: the front end adds them to every answer. */
const usual =
  /^(date|via|connection|keep-alive|content-length|server|x-cache|x-amz-.*|x-amzn-(?!errortype|remapped-).*)$/i

/** What the client sees: status, headers that tell something, the body; and what the front end's log would say. */
export function answerRow({ answer, code, place = '' }: ReportedFinding, width: number): Row {
  if (code === 'network-reached')
    return { label: 'Client gets', lines: ['not judged: the run stopped before anything left this machine'] }
  const told = answer.headers.filter(
    ([name]) => !usual.test(name) || place.toLowerCase().endsWith(`.${name.toLowerCase()}`),
  )
  const shown = told.length > 4 ? told.slice(0, 3) : told
  const lines = [statusText(answer.status), ...shown.map(headerText)]
  if (told.length > shown.length) lines.push(`and ${plural(told.length - shown.length, 'more header')}`)
  lines.push(answer.body.length === 0 ? 'no body' : `body: ${bytesText(answer.body, 160)}`)
  const log = answer.rejection?.log
  if (log !== undefined && log !== '')
    lines.push(...cutLines(wrapWords(`log: ${escapeText(log.slice(0, 400))}`, rowWidth(width)), 2, rowWidth(width)))
  return { label: 'Client gets', lines }
}

/** The same payload on every front end, in one line; undefined if nothing was compared. */
export function elsewhereRow(elsewhere: readonly Elsewhere[]): Row | undefined {
  if (elsewhere.length === 0) return undefined
  const cells = elsewhere.map(({ gateway, status, tier }) => {
    const name = { ...gatewayTitles, rest: 'REST', 'http-v2': 'HTTP API 2.0', 'http-v1': 'HTTP API 1.0' }[gateway]
    return `${name} ${status}${tier === 'unknown' ? '?' : ''}`
  })
  const unsure = elsewhere.some(({ tier }) => tier === 'unknown')
  return {
    label: 'Elsewhere',
    lines: [cells.join(' · '), ...(unsure ? ['?: what AWS answers there is not established'] : [])],
  }
}
