import { strictTextOf, utf8 } from '../../http/body.ts'
import { fewestBrackets } from './shrink-deep.ts'
import { readsAsForm, shrinkForm } from './shrink-form.ts'
import { shrinkJson } from './shrink-json.ts'
import { isMalformed } from './shrink-raw.ts'
import { chop, firstOf, shortestRun, shrinkText } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Bodies that are tried for this one, shortest first: what shows with JSON rarely shows with the start of some. */
function plainBodiesFor(json: unknown): readonly string[] {
  if (json === undefined) return ['a', '{']
  if (Array.isArray(json)) return ['{}', '[]', 'null']
  if (typeof json === 'object' && json !== null) return ['{}', 'null']
  return ['""', 'null']
}

/**
 * The plainest body that still shows it: a run of `a` where only its length counts, plain JSON, then JSON by its tree,
 * then text by its characters, then bytes. `again`: what it says is known to matter.
 */
export async function shrinkBody(body: Uint8Array, shows: StillShows<Uint8Array>, again = false): Promise<Uint8Array> {
  const showsText: StillShows<string> = (text) => shows(utf8(text))
  const text = strictTextOf(body)
  const json = parsed(text ?? '')
  if (json !== undefined) {
    if (text === '0' || (await showsText('0'))) return utf8('0')
    const run = again ? undefined : await shortestRun(body.length, showsText)
    if (run !== undefined) return utf8(run)
  }
  const plainOnes = plainBodiesFor(json?.value)
  const plain = await firstOf(plainOnes, text ?? '', showsText)
  if (plain !== (text ?? '') || plainOnes.includes(text ?? '')) return utf8(plain)
  if (text === undefined) return shrinkBytes(body, shows)
  if (json?.compact !== undefined && (json.compact === text || (await showsText(json.compact))))
    return utf8(JSON.stringify(await shrinkJson(json.value, (value) => showsText(JSON.stringify(value)))))
  const brackets = json && json.compact === undefined ? await fewestBrackets(json.value, showsText) : undefined
  if (brackets !== undefined) return utf8(brackets)
  const showsSome: StillShows<string> = (shorter) => (shorter === '' ? Promise.resolve(false) : showsText(shorter))
  if (readsAsForm(text)) {
    const smaller = await shrinkForm(text, showsSome)
    if ((smaller !== text || again) && !isMalformed(smaller)) return utf8(smaller)
    // What is escaped wrongly is no value to shrink.
    return utf8(await shrinkText(smaller, showsSome))
  }
  return utf8(await shrinkText(text, showsSome))
}

async function shrinkBytes(body: Uint8Array, shows: StillShows<Uint8Array>): Promise<Uint8Array> {
  const bytesOf = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'))
  const latin1 = Buffer.from(body).toString('latin1')
  const showsBytes: StillShows<string> = (one) => shows(bytesOf(one))
  const run = await shortestRun(latin1.length, showsBytes, '\xff')
  return bytesOf(run ?? (await chop(latin1, showsBytes)))
}

function parsed(text: string): { value: unknown; compact: string | undefined } | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return { value, compact: written(value) }
  } catch {
    return undefined
  }
}

/** Undefined for what is nested so deep that it can be read but not written. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
