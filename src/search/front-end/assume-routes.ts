import { loggedError } from '../../check/logged-error.ts'
import { parseRoute } from '../../gateway/routes.ts'
import { fillRoute } from '../request/baseline.ts'
import type { Knowledge } from '../known/knowledge.ts'
import type { Literals } from '../source/literals.ts'
import { failingOf, failuresOf, hopeless, plausibleMethods } from '../learn/plausible-failures.ts'
import type { Session, Trial } from '../session/session.ts'

/** Routes to assume, as they would be told, and what shows them. */
export interface AssumedRoutes {
  readonly list: readonly string[]
  readonly why: string
}

/** The path parameters that are read, but for the usual greedy one. */
export const parametersOf = (known: Knowledge) =>
  [...known.path].filter((name) => name !== 'proxy' && /^[\w.-]+$/.test(name))

export const routeWith = (names: readonly string[]) => `ANY /${names.map((name) => `{${name}}`).join('/')}`

/** What answers every path. */
const everyPath = ['ANY /', 'ANY /{proxy+}'] as const

/** A route as handlers write it: `/users/{id}`, `GET /users`, `POST /users/{id}/orders`. */
const routeText = /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) \/\S*|\/\S*\{[\w-]+\+?\}\S*)$/

const mostRoutes = 40

/** The routes that a handler names, or that have the path parameters that it reads; undefined where the usual ones do. */
export async function assumedRoutes(
  session: Session,
  known: Knowledge,
  literals: Literals,
): Promise<AssumedRoutes | undefined> {
  const written = writtenRoutes(known, literals)
  if (written !== undefined) return { list: written.slice(0, mostRoutes), why: namesThem }
  const compared = comparedRoutes(known, literals)
  const names = parametersOf(known)
  const wantsProxy = known.path.has('proxy')
  if (names.length > 0 && wantsProxy) return undefined
  if (names.length === 0 && !wantsProxy)
    return compared.length === 0 ? undefined : { list: await besideUsual(session, compared), why: namesThem }
  const own = names.length > 0 ? routeWith(names) : 'ANY /{proxy+}'
  const why = `the handler reads pathParameters.${(names.length > 0 ? names : ['proxy']).join(', pathParameters.')}`
  const shorter = await shorterRoute(session, names, literals)
  const list = [...compared, ...(shorter === undefined ? [] : [shorter]), own]
  if (await wantsParameters(session, own, names.length > 0 ? names : ['proxy'])) return { list, why }
  return names.length === 0 && compared.length === 0
    ? undefined
    : { list: ['ANY /', ...list, ...greedyBeside(own)], why }
}

const namesThem = 'the handler names them'
const greedyBeside = (own: string) => (own === 'ANY /{proxy+}' ? [] : ['ANY /{proxy+}'])

const readsPath = ({ seen }: Knowledge) => seen.has('resource') || seen.has('requestContext\nresourcePath')
const readsKey = ({ seen }: Knowledge) => seen.has('routeKey') || seen.has('requestContext\nrouteKey')

const routeFrom = (text: string) => (text.startsWith('/') ? `ANY ${text}` : text)

/** A table of routes, such as routers have: what is not in it is nothing that the handler is sent. */
function writtenRoutes(known: Knowledge, { strings }: Literals): string[] | undefined {
  const written = readsPath(known) || readsKey(known) ? strings.filter((text) => routeText.test(text)) : []
  if (written.length === 0) return undefined
  const plain = strings.filter((text) => /^\/[\w/-]*$/.test(text) && known.seen.has('resource'))
  return [...new Set([...written, ...plain])].map(routeFrom)
}

/** Paths without parameters that the route of a request is compared with. */
function comparedRoutes(known: Knowledge, { compared: { values } }: Literals): string[] {
  const texts = readsPath(known)
    ? ['resource', 'resourcePath'].flatMap((name) => [...(values.get(name) ?? [])].map(String))
    : []
  return [...new Set(texts.filter((text) => /^\/[\w/.-]+$/.test(text)))].slice(0, mostRoutes).map(routeFrom)
}

/** Routes that the handler tells from others, with the usual ones, unless it fails on those whatever the method. */
async function besideUsual(session: Session, routes: readonly string[]): Promise<readonly string[]> {
  const failures = await failuresOf(withRoutes(session, everyPath), ['/'])
  return failures < plausibleMethods.length ? [everyPath[0], ...routes, everyPath[1]] : routes
}

/** Whether the handler fails without the parameters of a route, and for want of them. */
async function wantsParameters(session: Session, own: string, names: readonly string[]): Promise<boolean> {
  const on = (routes: readonly string[], paths: readonly string[]) => failingOf(withRoutes(session, routes), paths)
  const without = await on(everyPath, ['/', '/a'])
  if (without.failing.length === 0 && !without.isHopeless) return false
  const within = await on([own], [fillRoute(parseRoute(own))])
  if (within.isHopeless) return false
  // A handler that fails anyway is shown to fail on the usual routes, unless it says that it misses what only its own provide.
  if (within.failing.length === 0) return true
  const still = new Set(within.failing.map(saidOf))
  return without.failing.some((trial) => misses(trial, names) && !still.has(saidOf(trial)))
}

/** The route without the parameters that the source expects to be missing now and then, if the handler does as well with it. */
async function shorterRoute(
  session: Session,
  names: readonly string[],
  { guarded }: Literals,
): Promise<string | undefined> {
  const required = names.filter((name) => !guarded.includes(name))
  if (required.length === 0 || required.length === names.length) return undefined
  const failuresWith = (route: string) => failuresOf(withRoutes(session, [route]), [fillRoute(parseRoute(route))])
  const [shorter, own] = [routeWith(required), routeWith(names)]
  const failures = await failuresWith(shorter)
  return failures < hopeless && failures <= (await failuresWith(own)) ? shorter : undefined
}

const withRoutes = (session: Session, routes: readonly string[]): Session =>
  session.on(session.gateway.with({ routes }))

const messageOf = ({ exchange: { facts } }: Trial) => facts.error?.message ?? loggedError(facts.logs)?.message ?? ''

const saidOf = (trial: Trial) => `${trial.exchange.request.method} ${messageOf(trial)}`

/** Whether an error is about a member of nothing that is called like one of the parameters, or about what holds them. */
function misses(trial: Trial, names: readonly string[]): boolean {
  const message = messageOf(trial)
  return (
    /\b(?:null|undefined)\b/.test(message) &&
    (/\bpathParameters\b/.test(message) || names.some((name) => message.includes(`'${name}'`)))
  )
}
