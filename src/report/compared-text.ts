import type { GatewayName } from '../gateway/gateway.ts'
import type { ReportedFinding } from './contract-report.ts'
import { escapeText } from './escape.ts'
import type { Row } from './layout.ts'
import { gatewayTitles, statusText } from './names.ts'
import { bytesText, stringText } from './value-text.ts'

/** Both answers, at the place where they differ; undefined for findings that compare nothing. */
export function comparedRow({ code, facts, gateway }: ReportedFinding): Row | undefined {
  if (code !== 'differs-from-reference' && code !== 'front-ends-disagree') return undefined
  const other = Object.hasOwn(gatewayTitles, String(facts['with'])) ? gatewayTitles[facts['with'] as GatewayName] : ''
  const place = escapeText(String(facts['compared']).slice(0, 100))
  const lines = [
    `${place} from ${other === '' ? 'the handler' : gatewayTitles[gateway]}: ${valueOf(facts['here'])}`,
    `${place} from ${other === '' ? 'the reference' : other}: ${valueOf(facts['there'])}`,
  ]
  return { label: 'Compared', lines }
}

function valueOf(value: unknown): string {
  if (typeof value === 'number') return statusText(value)
  if (value instanceof Uint8Array) return value.length === 0 ? 'nothing' : bytesText(value, 160)
  return typeof value === 'string' ? stringText(value, 160) : 'nothing'
}
