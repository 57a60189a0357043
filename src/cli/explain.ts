import { catalogue } from '../check/catalogue.ts'
import { ownObservation } from '../check/catalogue/entry.ts'
import { builtInCodes, isBuiltInCode, type BuiltInCode } from '../check/finding.ts'
import { nearNames } from '../check/near-names.ts'
import { evidenceLines } from '../report/evidence-text.ts'
import { rowLines, rowWidth, wrapWords, type Row } from '../report/layout.ts'
import { failures, type ExplainedFailure } from './explain-failures.ts'
import { explainOutcome } from './explain-payload.ts'
import { Misuse } from './misuse.ts'

/**
 * Explains a payload (JSON) by what each front end makes of it, a code by its rule, or a failure such as `throttled`.
 * Throws `Misuse` for anything else, with the words that may have been meant.
 */
export function explain(text: string, width = 100): string {
  const failure = Object.hasOwn(failures, text) ? failures[text] : undefined
  if (failure !== undefined) {
    const { said, outcome, notes = [], code } = failure
    const beside = notes.length === 0 ? [] : ['', notesText(notes, width)]
    const rule = code === undefined ? [] : ['', ruleText(code, width)]
    return `${[`${text}: ${said}`, '', explainOutcome(outcome, width), ...beside, ...rule].join('\n')}\n`
  }
  if (isBuiltInCode(text)) return `${ruleText(text, width)}\n`
  return `${explainOutcome({ kind: 'payload', payload: payloadOf(text) }, width)}\n`
}

function notesText(notes: NonNullable<ExplainedFailure['notes']>, width: number): string {
  const wrap = (said: string) => wrapWords(said, rowWidth(width))
  const rows: Row[] = notes.map(({ said, evidence }) => ({
    label: 'Note',
    lines: [...wrap(said), ...(evidence === undefined ? [] : evidenceLines(evidence, true).flatMap(wrap))],
  }))
  return rows.flatMap((row) => rowLines(row, (one) => one)).join('\n')
}

function ruleText(code: BuiltInCode, width: number): string {
  const { title, what, fix, evidence, wrong, right } = catalogue[code]
  const wrap = (said: string) => wrapWords(said, rowWidth(width))
  const rows: Row[] = [
    { label: 'What', lines: wrap(what) },
    { label: 'Because', lines: evidenceLines(evidence, evidence !== ownObservation).flatMap(wrap) },
    { label: 'Fix', lines: wrap(fix) },
    { label: 'Wrong', lines: wrong.split('\n') },
    { label: 'Right', lines: right.split('\n') },
  ]
  return [`${code}: ${title}`, ...rows.flatMap((row) => rowLines(row, (one) => one))].join('\n')
}

function payloadOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const told = Object.keys(failures)
    if (/^\s*["{[\d]/.test(text)) throw new Misuse(`explain: the payload is not JSON: ${(error as Error).message}`)
    const near = nearNames(text.toLowerCase(), [...told, ...builtInCodes])
    const known = `failures are ${told.join(', ')}; the README lists the codes under Findings`
    const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : known
    throw new Misuse(`explain takes a payload as JSON, a code or a failure; '${text}' is neither: ${hint}`)
  }
}
