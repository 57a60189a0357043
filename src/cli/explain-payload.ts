import type { Answer } from '../gateway/answer.ts'
import { gatewayNames, type GatewayName } from '../gateway/gateway.ts'
import { isCaseOf } from '../gateway/cases.ts'
import type { Outcome } from '../gateway/outcome.ts'
import { httpRequest } from '../http/request.ts'
import { catalogue } from '../check/catalogue.ts'
import type { BuiltInCode } from '../check/finding.ts'
import { gatewayNamed } from '../contract/options.ts'
import { escapeText } from '../report/escape.ts'
import { evidenceLines } from '../report/evidence-text.ts'
import { harmlessLine, rowLines, rowWidth, wrapWords, type Row } from '../report/layout.ts'
import { gatewayTitles, statusText } from '../report/names.ts'
import { headerText } from '../report/request-text.ts'
import { bytesText } from '../report/value-text.ts'

const request = httpRequest({ method: 'GET', path: '/' })

/** What each front end makes of an outcome, and how sure that is: one block a front end, told nothing but its defaults. */
export function explainOutcome(outcome: Outcome, width: number): string {
  return gatewayNames
    .map((name) =>
      isCaseOf(name, outcome)
        ? blockOf(name, gatewayNamed(name).toResponse(outcome, request), outcome, width)
        : [`${gatewayTitles[name]}: no such case`],
    )
    .map((lines) => lines.map(harmlessLine).join('\n'))
    .join('\n\n')
}

function blockOf(name: GatewayName, answer: Answer, outcome: Outcome, width: number): string[] {
  const { rejection, effects = [], evidence } = answer
  const wrap = (text: string) => wrapWords(text, rowWidth(width))
  const rows: Row[] = []
  if (rejection !== undefined) {
    const at = rejection.place === undefined ? '' : `, at ${escapeText(rejection.place)}`
    rows.push({ label: 'Refused by', lines: wrap(`${rejection.reason}${at}: ${titleOf(rejection.reason, outcome)}`) })
    if (rejection.log) rows.push({ label: 'Log', lines: wrap(escapeText(rejection.log)) })
  } else {
    const told = answer.headers.filter(([header]) => !added.test(header)).slice(0, 6)
    if (told.length > 0) rows.push({ label: 'Headers', lines: told.map(headerText) })
    rows.push({ label: 'Body', lines: [answer.body.length === 0 ? 'none' : bytesText(answer.body, 160)] })
  }
  for (const { kind, place, evidence: known } of effects) {
    const said = `${kind}, at ${escapeText(place)}: ${titleOf(kind)}`
    rows.push({ label: 'But', lines: [...wrap(said), ...evidenceLines(known, true).flatMap(wrap)] })
  }
  rows.push({ label: 'Because', lines: evidenceLines(evidence, true).flatMap(wrap) })
  return [`${gatewayTitles[name]}: ${statusText(answer.status)}`, ...rows.flatMap((row) => rowLines(row, (one) => one))]
}

/** Header lines that every answer has. */
const added = /^(?:date|connection|content-length|server|x-amz.*|apigw-requestid|via|x-cache)$/i

function titleOf(reason: string, outcome?: Outcome): string {
  if (outcome?.kind === 'not-invoked' && outcome.reason === 'integration-timeout')
    return 'the function did not answer in time'
  if (Object.hasOwn(catalogue, reason)) return catalogue[reason as BuiltInCode].title
  return reason === 'not-invoked' ? 'the function was not called' : 'the function failed'
}
