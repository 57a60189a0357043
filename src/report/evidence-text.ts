import type { Evidence, EvidenceTier } from '../gateway/evidence.ts'
import { escapeText } from './escape.ts'

const tiers: Readonly<Record<EvidenceTier, string>> = {
  recorded: 'Recorded on AWS',
  documented: 'Documented by AWS',
  reported: 'Reported by users of AWS',
  unknown: 'Not established on AWS',
}

/** Sites of standards: what they say holds for every server, and is no statement of AWS. */
const standards = /^https:\/\/(?:www\.rfc-editor\.org|[\w.]+\.whatwg\.org|cwe\.mitre\.org|tc39\.es)\//

/**
 * How sure it is, since when and where from: `Recorded on AWS, 2024-11-15: ...`, then the link on a line of its own.
 * What is not about AWS (a standard, a custom check's rule) names its source only. `answered` is the status that a front
 * end puts in place of a response that it refused.
 */
export function evidenceLines({ tier, date, source, url }: Evidence, aboutAws: boolean, answered?: number): string[] {
  const who = aboutAws && (url === undefined || !standards.test(url)) ? tiers[tier] : 'Source'
  const what = answered !== undefined && tier === 'recorded' && who !== 'Source' ? ` answering ${answered}` : ''
  const said = `${who}${what}${date === undefined ? '' : `, ${escapeText(date)}`}${source === '' ? '' : `: ${escapeText(source)}`}`
  return url === undefined ? [said] : [said, escapeText(url)]
}
