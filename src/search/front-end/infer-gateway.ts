import { httpRequest, type HttpRequest } from '../../http/request.ts'
import type { Gateway, GatewayName } from '../../gateway/gateway.ts'
import { configured, lookRequests } from './assume.ts'
import { typedGateway } from '../source/event-types.ts'
import { learnReads, noKnowledge, type Knowledge } from '../known/knowledge.ts'
import type { Literals } from '../source/literals.ts'
import { configurationShare } from '../learn/plausible-failures.ts'
import type { Session } from '../session/session.ts'

/** Event members that only one family of front ends sends. */
const families = {
  'http-v2': ['rawPath', 'rawQueryString', 'routeKey', 'cookies', 'requestContext.http'],
  rest: [
    'httpMethod',
    'path',
    'resource',
    'multiValueHeaders',
    'multiValueQueryStringParameters',
    'requestContext.identity',
    'requestContext.httpMethod',
    'requestContext.path',
    'requestContext.resourcePath',
  ],
  alb: ['requestContext.elb'],
} as const

type Family = keyof typeof families

/** Members of an authorizer that only one family has, with an authorizer that has them. */
const authorizers: Readonly<Record<Family, Readonly<Record<string, unknown>>>> = {
  'http-v2': { jwt: { claims: {}, scopes: ['a'] } },
  rest: { claims: {} },
  alb: {},
}

/** Keys of a response that only one family takes, and the others drop or refuse. */
const returnedTo = { cookies: 'http-v2', statusDescription: 'alb' } as const

/** Members of events of a REST API that those of a load balancer have, too. */
const sentByBoth = new Set(
  ['httpMethod', 'path', 'multiValueHeaders', 'multiValueQueryStringParameters'].map((name) => `reads ${name}`),
)

type ReturnedKey = keyof typeof returnedTo

/** A front end chosen, and how the report says so. */
export interface InferredGateway {
  readonly gateway: Gateway
  readonly assumed: string
}

/**
 * Which front end a handler was written for, told by the members that it reads and finds, by the keys that it returns, and, where it
 * reads none, by the type that its source gives its event, or the members that it names. Inferred only if exactly one family is told apart; otherwise a REST API is assumed. An adapter that looks at
 * every shape (serverless-express asks each event for `requestContext.elb`) uses several and so infers nothing, unless it returns what
 * only one takes to the events of others, too.
 */
export async function inferGateway(
  candidates: Readonly<Record<Family | 'function-url', Gateway>>,
  sessionOn: (gateway: Gateway) => Session,
  { members, eventTypes }: Pick<Literals, 'members' | 'eventTypes'>,
): Promise<InferredGateway> {
  let used: { family: Family; by: string }[] = []
  const answered = new Set<Family>()
  const returned = new Set<ReturnedKey>()
  for (const family of ['http-v2', 'alb', 'rest'] as const) {
    const { by, keys, isAnswered } = await useOf(family, sessionOn(candidates[family]))
    if (by !== undefined) used.push({ family, by })
    if (isAnswered) answered.add(family)
    for (const key of keys) if (returnedTo[key] !== family) returned.add(key)
  }
  // Who reads what an HTTP API sends, and answers others as one, serves no others; what a load balancer sends, REST APIs send as well.
  const [key] = returned
  const readsHttpApi = used.some(({ family, by }) => family === 'http-v2' && by.startsWith('reads'))
  const isAlb = used.every(({ family, by }) => family === 'alb' || sentByBoth.has(by))
  if (returned.size === 1 && (key === 'cookies' ? readsHttpApi : isAlb))
    used = [{ family: returnedTo[key!], by: `returns ${key}` }]
  // Who checks the whole event reads each shape, and takes one.
  const taken = used.filter(({ family }) => answered.has(family))
  if (used.length > 1 && taken.length === 1) used = [{ ...taken[0]!, by: 'answers no other events' }]
  const typed = typedGateway(eventTypes)
  if (typed !== undefined && !used.some(({ family, by }) => used.length === 1 && contradicts(family, by, typed.name)))
    return {
      gateway: candidates[typed.name as keyof typeof candidates],
      assumed: `gateway '${typed.name}': its source names the type ${typed.type}`,
    }
  const written = used.length === 0 ? writtenMember(members) : undefined
  if (written !== undefined) used = [{ family: 'http-v2', by: `may read ${written}` }]
  const only = used.length === 1 ? used[0]! : undefined
  if (only?.family === 'http-v2')
    return {
      gateway: candidates['http-v2'],
      assumed: `gateway 'http-v2': the handler ${only.by}; a Function URL sends the same shape (gateway: 'function-url')`,
    }
  if (only?.family === 'alb') return { gateway: candidates.alb, assumed: `gateway 'alb': the handler ${only.by}` }
  const why =
    only === undefined
      ? used.length === 0
        ? 'nothing that the handler reads tells its front end'
        : 'the handler serves several front ends'
      : `the handler ${only.by}; HTTP API 1.0 sends the same shape (gateway: 'http-v1')`
  return { gateway: candidates.rest, assumed: `gateway 'rest': ${why}` }
}

/** Whether what is read or returned is not there behind the front end of a type: a type may be a copy of another handler's. */
const contradicts = (family: Family, by: string, typed: GatewayName) =>
  family !== (typed === 'function-url' ? 'http-v2' : typed) && !(typed === 'alb' && sentByBoth.has(by))

/** Rounds with what only configuration provides: a handler may ask for a path parameter before anything that tells. */
const rounds = 4

/**
 * The member of an HTTP API's event that a source names, where it names none of a REST API's: whoever looks at a key first reads it of
 * those who have the key.
 */
function writtenMember(members: readonly string[]): string | undefined {
  const names = new Set(members)
  if (
    ['httpMethod', 'multiValueHeaders', 'multiValueQueryStringParameters', 'resourcePath', 'elb'].some((name) =>
      names.has(name),
    )
  )
    return undefined
  return ['rawPath', 'rawQueryString', 'requestContext.http'].find((name) => names.has(name))
}

interface FamilyUse {
  readonly by: string | undefined
  /** Whether a look was answered without an error. */
  readonly isAnswered: boolean
  readonly keys: ReadonlySet<ReturnedKey>
}

async function useOf(family: Family, session: Session): Promise<FamilyUse> {
  const { gateway } = session
  const known = noKnowledge()
  const keys = new Set<ReturnedKey>()
  let isAnswered = false
  const look = async (on: Session, requests: readonly HttpRequest[]) => {
    let fresh = 0
    for (const [i, request] of requests.entries()) {
      if (i > 0 && !session.budget.hasTime(configurationShare)) break
      const exchange = await on.traced(request)
      fresh += learnReads(known, exchange?.reads ?? [])
      const { outcome } = exchange ?? {}
      isAnswered ||= outcome?.kind === 'payload'
      if (outcome?.kind !== 'payload' || typeof outcome.payload !== 'object' || outcome.payload === null) continue
      for (const key of ['cookies', 'statusDescription'] as const)
        if (Object.hasOwn(outcome.payload, key)) keys.add(key)
    }
    return fresh
  }
  const use = () => {
    const own = [...keys].find((key) => returnedTo[key] === family)
    return usedMember(family, known) ?? (own && `returns ${own}`)
  }
  const authorizer = authorizers[family]
  const requests = [
    httpRequest({ path: '/a', query: 'a=1', headers: { cookie: 'a=1' } }),
    httpRequest({ method: 'POST', path: '/a', headers: { 'content-type': 'application/json' }, body: '{}' }),
  ]
  await look(gateway.untold.includes('authorizer') ? session.on(gateway.with({ authorizer })) : session, requests)
  if (family === 'alb') return { by: use(), keys, isAnswered }
  for (
    let round = 1, fresh = 1;
    round < rounds && fresh > 0 && use() === undefined && wantsConfiguration(known);
    round++
  ) {
    const on = session.on(configured(gateway, known))
    fresh = await look(on, lookRequests(on.gateway, round))
  }
  return { by: use(), keys, isAnswered }
}

const wantsConfiguration = ({ seen }: Knowledge) =>
  seen.has('pathParameters') || seen.has('stageVariables') || seen.has('requestContext\nauthorizer')

function usedMember(family: Family, known: Knowledge): string | undefined {
  const member = families[family].find((name) => known.own.has(name))
  // `path` and `httpMethod` are ALB's too: a handler that asks for `requestContext.elb` first may be an ALB handler.
  if (member !== undefined) return `reads ${member}`
  const provided = Object.keys(authorizers[family]).find((name) =>
    known.seen.has(`requestContext\nauthorizer\n${name}`),
  )
  return provided && `reads requestContext.authorizer.${provided}`
}
