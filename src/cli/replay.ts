import { replayInContext } from '../replay-event.ts'
import type { ContractOptions } from '../contract-options.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { escapeText } from '../report/escape.ts'
import { harmlessLine, rowLines, rowWidth, type Row } from '../report/layout.ts'
import { gatewayTitles, statusText } from '../report/names.ts'
import { headerText, requestLines } from '../report/request-text.ts'
import { bytesText, valueLines } from '../report/value-text.ts'
import { baselineOf } from '../search/baseline.ts'
import { Misuse } from './misuse.ts'
import type { Replayable } from './replay-file.ts'

/** One replay: the report, and in words what went in and what the client gets. */
export interface Replayed {
  readonly report: ContractReport
  readonly text: string
}

/** Runs what the file holds once and says what came of it; a finding is confirmed on fresh events. */
export async function replay(
  { event, gateway }: Replayable,
  handler: string,
  options: ContractOptions,
  width: number,
): Promise<Replayed> {
  let first: Exchange | undefined
  const watch = (exchange: Exchange) => {
    first ??= exchange
    return undefined
  }
  const told = { ...(gateway && { gateway }), ...options, checks: [watch] }
  const report = await replayInContext(event, handler, told)
  if (first === undefined) throw new Misuse(`replay: the front end '${report.gateway}' answers this request itself`)
  return { report, text: exchangeText(first, width) }
}

function exchangeText({ gateway, request, outcome, answer }: Exchange, width: number): string {
  const room = rowWidth(width)
  const rows: Row[] = [
    { label: 'Request', lines: requestLines(request, { ...baselineOf(gateway.routes), headers: [] }) },
  ]
  if (outcome.kind === 'payload') rows.push({ label: 'Returned', lines: valueLines(outcome.payload, room, 12) })
  else if (outcome.kind === 'function-error') {
    const { errorType = 'Error', errorMessage = '' } = outcome.payload
    rows.push({ label: 'Failed', lines: [escapeText(`${errorType}: ${errorMessage}`)] })
  }
  const body = answer.body.length === 0 ? 'no body' : `body: ${bytesText(answer.body, 400)}`
  rows.push({ label: 'Client gets', lines: [statusText(answer.status), ...answer.headers.map(headerText), body] })
  const lines = [gatewayTitles[gateway.name], ...rows.flatMap((row) => rowLines(row, (one) => one))]
  return lines.map(harmlessLine).join('\n')
}
