import { strictTextOf, utf8 } from '../http/body.ts'
import { shrinkJson } from './shrink-json.ts'
import { chop, firstOf, shrinkText } from './shrink-text.ts'
import type { StillShows } from './still-shows.ts'

/** Bodies that are tried for this one, shortest first: what shows with JSON rarely shows with the start of some. */
function plainBodiesFor(json: unknown): readonly string[] {
  if (json === undefined) return ['a', '{']
  if (Array.isArray(json)) return ['0', 'a', '{}', '[]', 'null']
  if (typeof json === 'object' && json !== null) return ['0', 'a', '{}', 'null']
  return ['0', 'a', '""', 'null']
}

/** The plainest body that still shows it: plain JSON, then JSON by its tree, then text by its characters, then bytes. */
export async function shrinkBody(body: Uint8Array, shows: StillShows<Uint8Array>): Promise<Uint8Array> {
  const showsText: StillShows<string> = (text) => shows(utf8(text))
  const text = strictTextOf(body)
  const json = parsed(text ?? '')
  const plainOnes = plainBodiesFor(json?.value)
  const plain = await firstOf(plainOnes, text ?? '', showsText)
  if (plain !== (text ?? '') || plainOnes.includes(text ?? '')) return utf8(plain)
  if (text === undefined) return shrinkBytes(body, shows)
  if (json !== undefined) {
    const compact = JSON.stringify(json.value)
    if (compact === text || (await showsText(compact)))
      return utf8(JSON.stringify(await shrinkJson(json.value, (value) => showsText(JSON.stringify(value)))))
  }
  return utf8(await shrinkText(text, (shorter) => (shorter === '' ? Promise.resolve(false) : showsText(shorter))))
}

async function shrinkBytes(body: Uint8Array, shows: StillShows<Uint8Array>): Promise<Uint8Array> {
  const bytesOf = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'))
  const latin1 = Buffer.from(body).toString('latin1')
  const plain = await firstOf(['\xff'], latin1, (one) => shows(bytesOf(one)))
  return bytesOf(plain === latin1 ? await chop(latin1, (one) => shows(bytesOf(one))) : plain)
}

function parsed(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined
  }
}
