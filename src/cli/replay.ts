import { asTold, gatewayOfEvent } from '../contract/captured-gateway.ts'
import { runContract } from '../contract.ts'
import { gatewayFrom, type ContractOptions } from '../contract/options.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { NotDelivered, type Gateway } from '../gateway/gateway.ts'
import { isHttpRequest, type HttpRequest } from '../http/request.ts'
import type { ContractReport } from '../report/contract-report.ts'
import { escapeText } from '../report/escape.ts'
import { harmlessLine, rowLines, rowWidth, wrapWords, type Row } from '../report/layout.ts'
import { gatewayTitles, statusText } from '../report/names.ts'
import { headerText, requestLines, targetText } from '../report/request-text.ts'
import { bytesText, valueLines } from '../report/value-text.ts'
import { baselineOf } from '../search/request/baseline.ts'
import { Misuse } from './misuse.ts'
import type { Replayable } from './replay-file.ts'
import { timeLimitMs } from './run-options.ts'

/** One replay: the report, and in words what went in and what the client gets. */
export interface Replayed {
  readonly report: ContractReport
  readonly text: string
}

/** Runs what the file holds and says what came of it; where it fails, the report has the smallest request that does. */
export async function replay(
  { event, gateway, remade = [] }: Replayable,
  handler: string,
  options: ContractOptions,
  { width, fromFile }: { readonly width: number; readonly fromFile: readonly string[] },
): Promise<Replayed> {
  let first: Exchange | undefined
  const told = { ...(gateway && { gateway }), ...options }
  const known = gatewayFrom(told) ?? (isHttpRequest(event) ? undefined : asTold(gatewayOfEvent(event, told)))
  const request = isHttpRequest(event) ? event : requestOf(event, known!)
  // What is looked at before the request itself is not what was asked for.
  const watch = (exchange: Exchange) => {
    if (exchange.request === request) first ??= exchange
    return undefined
  }
  const { routes: _, ...rest } = told
  const run: ContractOptions = {
    ...(known ? { ...rest, gateway: known } : told),
    examples: [request],
    checks: [watch],
    numRuns: 0,
    timeLimitMs,
  }
  const report = await runContract(handler, run, { told: options, fromFile }).catch((error: unknown) => {
    // Nobody typed a list of examples.
    if (error instanceof TypeError && NotDelivered.is(error.cause))
      throw new Misuse(`replay: ${error.message.replace('examples[0]', 'the request')}`)
    throw error
  })
  // A handler that reached for the network is not asked any further, nor are checks.
  return { report, text: first === undefined ? targetText(request) : exchangeText(first, remade, width) }
}

function requestOf(event: object, gateway: Gateway): HttpRequest {
  try {
    return gateway.toRequest(event)
  } catch (error) {
    throw new Misuse(`replay: this is no event of the front end '${gateway.name}': ${(error as Error).message}`)
  }
}

function exchangeText(
  { gateway, request, outcome, answer }: Exchange,
  remade: readonly string[],
  width: number,
): string {
  const room = rowWidth(width)
  const rows: Row[] = [
    { label: 'Request', lines: requestLines(request, { ...baselineOf(gateway.routes), headers: [] }) },
  ]
  if (remade.length > 0)
    rows.push({ label: 'Made up', lines: wrapWords(`${escapeText(remade.join(', '))}: the file hides it`, room) })
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
