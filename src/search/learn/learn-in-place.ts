import type { HttpRequest } from '../../http/request.ts'
import { richestFirst, type Base } from '../known/base.ts'
import { comparedIn, comparedValues } from '../source/compared.ts'
import { knobs, type Knob } from '../explore/knobs.ts'
import type { Knowledge } from '../known/knowledge.ts'
import { plausibleForm, plausibleRequest } from '../known/plausible-request.ts'
import type { Literals } from '../source/literals.ts'
import type { Looked } from '../known/looker.ts'
import { namesOf } from '../known/read-names.ts'
import type { NamedPlace as Place } from '../source/value-encodings.ts'

/** Kinds of JSON values, the one that lets most handlers read on first. */
const kinds: readonly unknown[] = [{}, [{}, {}], 1, ['a'], true, null]

/** Most bases, and most of those tried with names that nobody was seen to read. */
const mostBases = 12
const mostUnread = 3

/** How many looks in a row at one base may teach nothing, and at all of them together. */
const patience = 24
const patienceInAll = 70

/** Most values of a name that the source compares it with. */
const mostCompared = 8

/** Most requests that hold one of them and taught nothing by themselves. */
const mostGuarded = 16

/** Most looks for them. */
const mostComparedLooks = 120

/**
 * Gives each name literals of the source, the others staying as they are: what is read only behind `type === 'refund'`
 * shows only then. First those that the source compares it with, one of each name at once too; then any. A name is tried where
 * it is read; one that is read everywhere is the adapter's more likely than a route's, and is tried on the base that reads most.
 * Returns requests behind a comparison that taught nothing: what is missing there may show.
 */
export async function learnInPlace(
  known: Knowledge,
  literals: Literals,
  bases: readonly Base[],
  look: (request: HttpRequest) => Promise<Looked>,
  hasBudget: () => boolean,
): Promise<readonly HttpRequest[]> {
  const guarded: HttpRequest[] = []
  const strings = literals.strings.filter((text) => text.length <= 30 && !text.includes(' '))
  const texts = [...new Set([...strings, ...literals.keys])].slice(0, 50)
  const values: Readonly<Record<Place, readonly unknown[]>> = {
    headers: texts.filter((text) => /^[\x20-\x7e]*$/.test(text)),
    query: texts,
    form: texts,
    cookies: texts.filter(isCookieText),
    body: [...kinds, ...texts, ...literals.numbers.slice(0, 10).map((n) => n + 1)],
  }
  const all = comparedValues(literals.compared)
  const compared = comparedIn(all)
  const comparedTexts = [...new Set([...all.values()].flat().filter((value) => typeof value === 'string'))]
  const richest = richestFirst(bases).slice(0, mostBases)
  const isRead = (name: string) => bases.some(({ names }) => names.has(name))
  const everywhere = new Set(
    bases.length < 3 ? [] : [...bases[0]!.names].filter((name) => bases.every(({ names }) => names.has(name))),
  )
  /** Puts values, looks, and puts them back if that taught nothing. `taught` is undefined if that was looked at before. */
  const tryWith = async (
    { request: base, names }: Base,
    puts: readonly (() => () => void)[],
    place: Place,
    forNow: readonly (() => () => void)[] = [],
  ) => {
    const undo = puts.map((put) => put())
    const undoNow = forNow.map((put) => put())
    // What is said of a body says nothing without one.
    const withBody = known.body.size > 0 || place === 'headers'
    const made = place === 'form' ? plausibleForm(known, base) : plausibleRequest(known, base, withBody)
    const { fresh, reads, again } = await look(made)
    for (const name of namesOf(reads)) names.add(name)
    for (const one of undoNow.toReversed()) one()
    if (fresh === 0) for (const one of undo.toReversed()) one()
    return { taught: again ? undefined : fresh > 0, request: made }
  }
  const comparedOf = ({ key, place, fits, isPart }: Knob) =>
    (isPart ? comparedTexts : compared(key, place)).filter(
      (value) => fits(value) && (place !== 'cookies' || isCookieText(String(value))),
    )
  let tries = mostComparedLooks
  const tryCompared = async (base: Base, wanted: (name: string) => boolean) => {
    for (let grown = true, rounds = 0; grown && rounds < 5; rounds++) {
      grown = false
      const some = [...knobs(known)].filter(({ name }) => wanted(name))
      const told = some.flatMap((knob) => {
        const list = comparedOf(knob).slice(0, mostCompared)
        return list.length > 0 ? [{ knob, list }] : []
      })
      const leaves = some.filter(({ place, isDefault }) => place === 'body' && isDefault)
      const tryAs = async (chosen: readonly (readonly [Knob, unknown])[]) => {
        const puts = chosen.map(([knob, value]) => putting(knob, value))
        const place = chosen[0]![0].place
        // What is read of a text does not show; what is read of an object or a list does. Next to a choice often stands a number.
        for (const shape of [undefined, 1, {}, [{}, {}]]) {
          const others = leaves.filter((leaf) => chosen.every(([{ put }]) => put !== leaf.put))
          if (!hasBudget() || tries <= 0 || (shape !== undefined && others.length === 0)) return
          const shaped = shape === undefined ? [] : others.map((knob) => putting(knob, shape))
          const { taught, request } = await tryWith(base, puts, place, shaped)
          if (taught !== undefined) tries--
          if (taught) grown = true
          if (shape === undefined && taught === false && guarded.length < mostGuarded) guarded.push(request)
        }
      }
      for (let i = 0; i < mostCompared; i++) {
        if (told.length > 1 && told.some(({ list }) => i < list.length))
          await tryAs(told.map(({ knob, list }) => [knob, list[i % list.length]]))
        for (const { knob, list } of told) if (i < list.length) await tryAs([[knob, list[i]]])
      }
    }
  }
  let left = patienceInAll
  /** Whether that taught anything. */
  const tryAny = async (base: Base, wanted: (name: string) => boolean): Promise<boolean> => {
    let everGrown = false
    for (let grown = true, rounds = 0, idle = 0; grown && rounds < 3; rounds++) {
      grown = false
      const some = [...knobs(known)].filter(({ name }) => wanted(name))
      const most = Math.max(0, ...some.map(({ place }) => values[place].length))
      // One value of each name, then the next: a name that teaches nothing must not use up what the others need.
      for (let i = 0; i < most; i++)
        for (const { put, place, fits } of some) {
          if (idle >= patience || left <= 0 || !hasBudget()) return everGrown
          if (i >= values[place].length || !fits(values[place][i])) continue
          const { taught } = await tryWith(base, [() => put(values[place][i])], place)
          if (taught) everGrown = grown = true
          if (taught !== undefined) idle = taught ? 0 : idle + 1
          if (taught === false) left--
        }
    }
    return everGrown
  }
  const isOwn = (base: Base) => (name: string) => base.names.has(name) && (base === richest[0] || !everywhere.has(name))
  for (const base of richest) await tryCompared(base, isOwn(base))
  for (const base of richest.slice(0, mostUnread)) await tryCompared(base, (name) => !isRead(name))
  for (const base of richest) if (await tryAny(base, isOwn(base))) await tryCompared(base, isOwn(base))
  for (const base of richest.slice(0, mostUnread)) await tryAny(base, (name) => !isRead(name))
  return guarded
}

const putting = (knob: Knob, value: unknown) => () => knob.put(value)

const isCookieText = (text: string) => /^[!-~]*$/.test(text) && !text.includes(';')
