import type { Outcome } from '../../gateway/outcome.ts'
import { httpRequest, type HttpRequest } from '../../http/request.ts'
import { lastMark } from '../../lambda/observe/marks.ts'
import { makeBent } from './learn-bent.ts'
import { richestFirst, type Base } from '../known/base.ts'
import type { Choices } from '../request/choices.ts'
import { makeFollower } from '../follow/follow.ts'
import { mayReadBody, noKnowledge, sizeOf, type Knowledge } from '../known/knowledge.ts'
import { plausibleRequest, settleEncodings } from '../known/plausible-request.ts'
import { chosenHeaders } from '../known/keep-chosen.ts'
import { frontDoor } from './front-door.ts'
import { learnEncodings, namesBasic } from './learn-encodings.ts'
import { learnExample } from './learn-examples.ts'
import { learnInPlace } from './learn-in-place.ts'
import { makeNextPages } from './learn-next-pages.ts'
import { learnEnumerated, learnNamed } from './learn-named.ts'
import { tryOptions } from './learn-options.ts'
import { makeSchemaLearner } from './learn-schemas.ts'
import type { Shaped } from '../schema/shaped.ts'
import { drawnSegments, otherSegments, plainRequests, startsOf, unansweredRoutes } from './learn-starts.ts'
import type { Literals } from '../source/literals.ts'
import { livingBases } from './living-bases.ts'
import { makeLooker, type Looker } from '../known/looker.ts'
import { learnNasty } from './learn-nasty.ts'
import { distinct, routeOf } from '../request/request-key.ts'
import { schemasOf } from '../schema/mine-schemas.ts'
import type { Session } from '../session/session.ts'
import { otherMethods, unknownPaths } from '../follow/sought-starts.ts'
import { toFixpoint } from './to-fixpoint.ts'
import { requestsToChange } from './requests-to-change.ts'
import { hintsOf } from '../source/source-hints.ts'

export interface LearnOptions {
  /** How many requests will be explored: where they are few, fewer are looked at. */
  readonly numRuns?: number | undefined
  /** Requests that the user knows to be right: what they carry gets far. */
  readonly examples?: readonly HttpRequest[]
}

/** What learning found out. Frozen before exploring. */
export interface Learned {
  readonly knowledge: Knowledge
  /** A request of each route that the handler answers otherwise than one that nobody knows. */
  readonly living: readonly HttpRequest[]
  /** Requests that made the handler read or answer something new: what exploring mutates. */
  readonly stepping: readonly HttpRequest[]
  /** Requests behind a comparison that taught nothing by themselves: what is missing there may show. */
  readonly guarded: readonly HttpRequest[]
  /** Routes that take what schemas of the source say. */
  readonly shaped: readonly Shaped[]
  /** What Lambda handed the front end in the traced calls: how the handler answers. */
  readonly outcomes: readonly { readonly request: HttpRequest; readonly outcome: Outcome }[]
  /** Requests that were not answered while they were looked at: exploring gives them more time. */
  readonly suspects: readonly HttpRequest[]
  /** What may be chosen in the queries of looks that got through. */
  readonly choices: Pick<Choices, 'at'>
}

/**
 * Share of the time limit that learning may take: less in a worker, where sequences of requests are tried after exploring, and where each
 * explored request is answered twice.
 */
const timeShare = 0.55
const workerShare = 0.4
const comparedShare = 0.25

/** Most paths that comparisons lead to at first, most rounds of following. */
const mostReached = 12
const mostRounds = 12

/** Most bases that following adds at a time, and how often. */
const mostLate = 6
const mostReachedRounds = 2

/** Texts of the source that are sent as the whole body to a handler that reads it, and no JSON or form in it. */
const mostRawBodies = 12

/** Most examples that are learned from. */
const mostExamples = 8

/**
 * Calls the handler with traced events until it reads nothing new: first a handful of plausible requests, then requests that carry
 * every name learned so far, then such whose values are marks, to see what they are compared with and to go on from what passes (what
 * is read only behind `body.type === 'refund'` shows only then), then each name with every kind of value and literals of the source. A
 * request whose traced run fails is handed to `onSuspect`, which judges it on a plain event.
 */
export async function learn(
  session: Session,
  literals: Literals,
  onSuspect: (request: HttpRequest) => Promise<void> = async () => {},
  { numRuns = 1_000, examples = [] }: LearnOptions = {},
): Promise<Learned> {
  const known = noKnowledge()
  const given = examples.slice(0, mostExamples)
  for (const example of given.toReversed()) learnExample(known, example)
  known.encodings.isBasic = namesBasic(literals)
  const looker = makeLooker(
    session,
    known,
    {
      timeShare: session.compares ? comparedShare : session.invoker.isolation === 'worker' ? workerShare : timeShare,
      numRuns,
    },
    onSuspect,
  )
  const { hasBudget, stepping } = looker
  const bent = makeBent(looker, known)
  const nextPages = makeNextPages(looker, known)
  const look: Looker['look'] = async (request, isProbed) => {
    const looked = await looker.look(request, isProbed)
    await nextPages.tryNew()
    await bent.breakNew()
    await bent.leaveOut(request, looked.answer)
    return looked
  }
  const follower = makeFollower(known, hintsOf(literals), look, looker)
  const starts = startsOf(session, literals)
  for (const example of given) {
    await look(example)
    stepping.add(example)
    const { method, path } = example
    if (!starts.some(({ base }) => base.path === path && base.method === method))
      starts.unshift({ base: httpRequest({ method, path }), isTold: true })
  }
  for (const text of drawnSegments(starts, literals)) known.standIns.add(text)
  follower.add(unknownPaths(literals))
  await follower.run(true)
  for (const { method, path } of follower.reached().slice(0, mostReached))
    if (!starts.some(({ base }) => base.path === path))
      starts.push({ base: httpRequest({ method, path }), isTold: path.includes(lastMark) })
  const bases = await livingBases(looker, starts, literals)
  const door = await frontDoor(looker, bases)
  if (door !== undefined) bases.push(door)
  const rowless = unansweredRoutes(starts, looker)
  if (rowless.length > 0) {
    const before = new Set(follower.reached().map(routeOf))
    follower.add({ core: rowless, more: [] })
    await follower.run(true)
    const found = follower.reached().filter((request) => !before.has(routeOf(request)))
    for (const { method, path } of found.slice(0, mostReached))
      if (!bases.some((base) => base.path === path && base.method === method)) bases.push(httpRequest({ method, path }))
  }
  for (const request of otherSegments(bases, literals))
    if ((await look(request)).answer.startsWith('2')) stepping.add(request)
  for (const [i, base] of bases.entries()) for (const request of plainRequests(base, i)) await look(request)
  learnNamed(known, literals)
  learnEnumerated(known, literals, follower.isProbed())
  const reached: Base[] = []
  const bySchema = makeSchemaLearner(schemasOf(literals.schemas), known, look, follower)
  const addBase = async (base: HttpRequest) => {
    await bySchema.tryAt(base)
    let { last, names } = await toFixpoint(known, base, look)
    if (known.wanting.size > 0 && base.method !== 'GET') {
      await tryOptions(known, base, literals, look)
      ;({ last, names } = await toFixpoint(known, base, look))
    }
    for (const request of last) stepping.add(request)
    reached.push({ request: base, names })
  }
  for (const base of bases) await addBase(base)
  const covered = new Set<string>()
  await learnEncodings(known, reached, look, covered)
  const isRead = (name: string) => reached.some(({ names }) => names.has(name))
  const isLetIn = (request: HttpRequest) => /^[23]/.test(looker.answerTo(request))
  /** Follows from all bases, and again for as long as that teaches names. */
  const followAll = async () => {
    for (let round = 0, size = -1; round < mostRounds && sizeOf(known) > size; round++) {
      size = sizeOf(known)
      for (const base of richestFirst(reached)) follower.add(follower.startsOf(base, isRead))
      await follower.run()
      // Where every base is refused, the first row that is there says more than all else that can be asked of them.
      if (!reached.some(({ request }) => isLetIn(request))) await addReached(isLetIn)
      if (follower.wasTakenApart()) await learnEncodings(known, reached, look, new Set())
      settleEncodings(known)
    }
  }
  const preflight = literals.strings.includes('OPTIONS') ? ['OPTIONS'] : []
  const isAnswered = (request: HttpRequest) => !looker.isDeadAnswer(looker.answerTo(request))
  /** Takes paths that comparisons led to and that are wanted (those that are answered) for bases; tells whether there were any. */
  const addReached = async (isWanted: (request: HttpRequest) => boolean = isAnswered): Promise<boolean> => {
    const isNew = ({ method, path }: HttpRequest) =>
      !reached.some(({ request }) => request.method === method && request.path === path)
    const found = follower.reached().filter(isNew).filter(isWanted).slice(0, mostLate)
    for (const [i, { method, path }] of found.entries()) {
      const base = httpRequest({ method, path })
      for (const request of plainRequests(base, i)) await look(request)
      await addBase(base)
    }
    // What is let through to one method of a path may be to others.
    for (const { path } of found)
      for (const method of [...otherMethods(literals), ...preflight]) {
        const base = httpRequest({ method, path })
        if (!isNew(base)) continue
        const { fresh, answer } = await look(plausibleRequest(known, base, false))
        if (fresh > 0 && !/^40[15]/.test(answer) && !looker.isDeadAnswer(answer)) await addBase(base)
      }
    return found.length > 0
  }
  await followAll()
  // Who let one request in lets in others.
  follower.keepTaught()
  if (looker.isWalled() || door !== undefined) {
    const headers = chosenHeaders(known)
    const { core } = unknownPaths(literals)
    if (headers.length > 0) follower.add({ core: core.map((request) => ({ ...request, headers })), more: [] })
    await follower.run(true)
  }
  for (let round = 0; round < mostReachedRounds && (await addReached()); round++) await followAll()
  follower.keepTaught()
  await bySchema.tryBehind(chosenHeaders(known))
  await nextPages.cross()
  // What comparisons led to is mutated before what guesses did.
  const sure = follower.isProbed() ? [...stepping] : []
  if (follower.isProbed()) {
    const size = sizeOf(known)
    learnEnumerated(known, literals, false)
    if (sizeOf(known) > size) {
      for (const base of bases) await addBase(base)
      await followAll()
    }
  }
  if (mayReadBody(known) && known.body.size + known.form.size === 0)
    for (const text of literals.strings.slice(0, mostRawBodies))
      await look(httpRequest({ ...bases[0]!, method: 'POST', body: text }))
  await bent.refit(follower.passed())
  await learnNasty(looker, known)
  const behind: HttpRequest[] = []
  for (let round = 0, grown = 1; round < 2 && grown > 0; round++) {
    const { size } = known.encodings.applied
    const names = sizeOf(known)
    behind.push(...(await learnInPlace(known, literals, reached, look, hasBudget)))
    // A value that is taken further apart now is looked at again, whoever reads it.
    if (known.encodings.applied.size > size) covered.clear()
    const isMore = sizeOf(known) > names
    if (isMore) await followAll()
    grown = (await learnEncodings(known, reached, look, covered)) + Number(isMore)
  }
  const telling = { follower, looker, known, sure, behind, reached: reached.map(({ request }) => request) }
  const { guarded, taught } = requestsToChange(telling)
  const { outcomes, suspects, choices } = looker
  const living = reached.map(({ request }) => request).filter((request) => looker.isAlive(request))
  const isThere = (request: HttpRequest) => !looker.answerTo(request).startsWith('404')
  const shaped = bySchema.shapedAt([...taught, ...guarded.filter(isThere)], [...looker.gotThrough.values()])
  const all = distinct([...given, ...taught])
  return { knowledge: known, living, stepping: all, guarded, shaped, outcomes, suspects, choices }
}
