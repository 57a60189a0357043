import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import type { Answer, Effect } from '../../src/gateway/answer.ts'
import { isCaseOf } from '../../src/gateway/cases.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import type { Gateway } from '../../src/gateway/gateway.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { matrixOutcomeRows, matrixRows } from '../../src/gateway/matrix.ts'
import type { Outcome } from '../../src/gateway/outcome.ts'
import { restApi } from '../../src/gateway/rest.ts'
import { textOf } from '../../src/http/body.ts'
import { httpRequest } from '../../src/http/request.ts'

const columns: readonly (readonly [title: string, gateway: Gateway])[] = [
  ['REST API', restApi() as Gateway],
  ['HTTP API 2.0', httpApi() as Gateway],
  ['HTTP API 1.0', httpApi({ payloadFormat: '1.0' }) as Gateway],
  ['Function URL', functionUrl() as Gateway],
  ['ALB', applicationLoadBalancer({ multiValueHeaders: false }) as Gateway],
]

/** The table of payloads: what the client gets from each front end, and how sure that is. */
export const matrix = (): string =>
  table(
    'The handler returns',
    matrixRows.map(({ label, payload }) => [`\`${label}\``, { kind: 'payload', payload }]),
  )

/** The table of failures, where there is no payload. */
export const failures = (): string =>
  table(
    'What happens',
    matrixOutcomeRows.map(({ label, outcome }) => [label, outcome]),
  )

function table(first: string, rows: readonly (readonly [label: string, outcome: Outcome])[]): string {
  const head = line([first, ...columns.map(([title]) => title)])
  const body = rows.map(([label, outcome]) =>
    line([
      label,
      ...columns.map(([, gateway]) =>
        isCaseOf(gateway.name, outcome) ? cell(gateway.toResponse(outcome, httpRequest())) : 'no such case',
      ),
    ]),
  )
  return `${head}${line(['---', ...columns.map(() => '---')])}${body.join('')}`
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`

/** Status, body where the payload was accepted, what was lost on the way, and how sure. */
function cell({ status, body, rejection, effects = [], evidence }: Answer): string {
  const text = textOf(body)
  const sent = rejection !== undefined ? '' : text === '' ? ' no body' : ` \`${text}\``
  return `${status}${sent}${lost(effects)}, ${evidence.tier}`
}

function lost(effects: readonly Effect[]): string {
  const kinds = new Set(effects.map(({ kind }) => kind).filter((kind) => kind !== 'not-established'))
  return [...kinds].map((kind) => `, [${kind}](#${kind})`).join('')
}
