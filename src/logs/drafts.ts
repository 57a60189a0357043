import { emptyDraft, type Draft } from './captured-exchange.ts'

/** The drafts of a log, found by the id of their request. */
export interface Drafts {
  /** The draft of an id; without one, that of the entry before. */
  of(id: string | undefined): Draft
  begin(id?: string): Draft
  /** One draft for each request, in the order in which they begin. */
  all(): readonly Draft[]
  /** Tells how many characters the entry has that is read next. False where no more is kept. */
  reading(size: number): boolean
  /** How many requests that did not fail were given up to keep others. */
  readonly dropped: number
}

/** Requests whose entries may still come. */
const stillOpen = 1_000

/** Drafts of at most about `most` characters of entries: beyond that, requests that did not fail are given up, oldest first. */
export function makeDrafts(most = Infinity): Drafts {
  const byId = new Map<string, Draft>()
  let list: Draft[] = []
  const sizes = new Map<Draft, number>()
  let total = 0
  let next = 0
  let dropped = 0
  const counted = (draft: Draft) => {
    if (next > 0) sizes.set(draft, (sizes.get(draft) ?? 0) + next)
    total += next
    next = 0
    return draft
  }
  const begin = (id?: string) => {
    const draft = emptyDraft()
    list.push(draft)
    if (id !== undefined) {
      draft.requestId = id
      byId.set(id, draft)
    }
    return counted(draft)
  }
  function drop() {
    const kept: Draft[] = []
    for (const [i, draft] of list.entries()) {
      if (i >= list.length - stillOpen || hasFailed(draft)) {
        kept.push(draft)
        continue
      }
      dropped++
      total -= sizes.get(draft) ?? 0
      sizes.delete(draft)
    }
    const keeps = new Set(kept)
    for (const [id, draft] of byId) if (!keeps.has(draft)) byId.delete(id)
    list = kept
  }
  return {
    begin,
    of(id) {
      const known = id === undefined ? list.at(-1) : byId.get(id)
      return known === undefined ? begin(id) : counted(known)
    },
    all: () => merged(list),
    reading(size) {
      if (most === Infinity) return true
      if (total + size > most) drop()
      if (total + size > most) return false
      next = size
      return true
    },
    get dropped() {
      return dropped
    },
  }
}

/** True if the log says so, as far as it was read. */
export function hasFailed({ reason, status = 0 }: Draft): boolean {
  return reason !== undefined || status >= 500
}

/** What one draft knows and the other does not; never the id, which belongs to its place among the drafts. */
export function fillIn(draft: Draft, more: Partial<Draft>): void {
  for (const [name, value] of Object.entries(more))
    if (name !== 'requestId' && name !== 'missing' && !Object.hasOwn(draft, name))
      Object.assign(draft, { [name]: value })
}

/** One draft for each id: an execution log, an access log and a dumped event may tell of one request. */
function merged(list: readonly Draft[]): Draft[] {
  const byId = new Map<string, Draft>()
  const kept: Draft[] = []
  for (const draft of list) {
    const first = draft.requestId === undefined ? undefined : byId.get(draft.requestId)
    if (first === undefined || areTwo(first, draft)) {
      kept.push(draft)
      if (draft.requestId !== undefined) byId.set(draft.requestId, draft)
      continue
    }
    const { told, event, missing, ...rest } = draft
    if (event !== undefined && (first.event === undefined || (first.told !== undefined && told === undefined))) {
      first.event = event
      if (told === undefined) delete first.told
      else first.told = told
    }
    first.missing.push(...missing)
    fillIn(first, rest)
  }
  return kept
}

/** Two whole events under one id, as test events often have it, are two requests. */
function areTwo(a: Draft, b: Draft): boolean {
  const whole = [a, b].every(({ event, told }) => event !== undefined && told === undefined)
  return whole && JSON.stringify(a.event) !== JSON.stringify(b.event)
}
