import type { Evidence, EvidenceTier } from '../gateway/evidence.ts'
import { escapeText } from './escape.ts'

const tiers: Readonly<Record<EvidenceTier, string>> = {
  recorded: 'Recorded on AWS',
  documented: 'Documented by AWS',
  reported: 'Reported by users of AWS',
  unknown: 'Not established on AWS',
}

/**
 * How sure it is, since when and where from: `Recorded on AWS, 2024-11-15: ...`, then the link on a line of its own.
 * What is not about AWS names its source only.
 */
export function evidenceLines({ tier, date, source, url }: Evidence, aboutAws: boolean): string[] {
  const said = `${aboutAws ? tiers[tier] : 'Source'}${date === undefined ? '' : `, ${escapeText(date)}`}${source === '' ? '' : `: ${escapeText(source)}`}`
  return url === undefined ? [said] : [said, escapeText(url)]
}
