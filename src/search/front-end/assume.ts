import { httpRequest, type HttpRequest } from '../../http/request.ts'
import type { Gateway } from '../../gateway/gateway.ts'
import { assumedRoutes, parametersOf, routeWith } from './assume-routes.ts'
import { fillRoute } from '../request/baseline.ts'
import { learnReads, noKnowledge, type Knowledge } from '../known/knowledge.ts'
import type { Literals } from '../source/literals.ts'
import { configurationShare, failuresOf, hopeless } from '../learn/plausible-failures.ts'
import type { Session } from '../session/session.ts'

/** A front end told what only configuration provides, and the lines that say so. */
export interface Assumption {
  readonly gateway: Gateway
  readonly assumed: readonly string[]
}

/**
 * Assumes configured what the handler reads and only configuration provides: routes with its path parameters, an
 * authorizer with its claims, stage variables. What the user told is left alone.
 */
export async function assumeConfiguration(session: Session, literals: Literals): Promise<Assumption> {
  const told = session.gateway
  if (told.name === 'alb' || told.untold.length === 0) return { gateway: told, assumed: [] }
  const known = await readsOfConfiguration(session)
  const assumed: string[] = []
  const members = told.untold.includes('authorizer') ? [...known.authorizer].filter((path) => path !== '') : []
  const variables = told.untold.includes('stageVariables') ? [...known.stageVariables] : []
  let gateway = told
  let as = ''
  if (members.length + variables.length > 0) {
    const fit = await fittest(session, (value) =>
      told.with({
        ...(members.length > 0 && { authorizer: authorizerOf(told.name, known, value) }),
        ...(variables.length > 0 && { stageVariables: variablesOf(known, value) }),
      }),
    )
    gateway = fit.gateway
    if (fit.sample !== samples[0]) as = `, each as '${fit.sample}'`
  }
  const dotted = members.map((path) => path.split('\n').join('.'))
  if (members.length > 0) assumed.push(`an authorizer that provides ${listOf(dotted)}${as} (the handler reads it)`)
  if (variables.length > 0) assumed.push(`stage variables ${listOf(variables)}${as} (the handler reads them)`)
  if (told.untold.includes('routes')) {
    const routes = await assumedRoutes(session.on(gateway), known, literals)
    if (routes !== undefined) {
      gateway = gateway.with({ routes: routes.list })
      assumed.push(`routes ${listOf(routes.list)} (${routes.why})`)
    }
  }
  return { gateway, assumed }
}

/** Texts that what is configured may hold, the plainest first: the context of a Lambda authorizer often carries JSON. */
const samples = ['a', '{}', '1'] as const

/** The front end with the first of these texts that the fewest plausible requests fail with. */
async function fittest(session: Session, told: (value: string) => Gateway) {
  let best = { gateway: told(samples[0]), sample: samples[0] as string, failures: Infinity }
  for (const sample of samples) {
    const gateway = told(sample)
    const failures = await failuresOf(session.on(gateway), gateway.routes.slice(0, 2).map(fillRoute))
    if (failures < best.failures) best = { gateway, sample, failures }
    if (failures === 0 || failures === hopeless) break
  }
  return best
}

const listOf = (names: readonly string[]) =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more` : names.join(', ')

/** Looks with everything configurable present, so that a handler reads on to the names that it wants. */
async function readsOfConfiguration(session: Session): Promise<Knowledge> {
  const { gateway } = session
  const known = noKnowledge()
  const look = async (round: number, value: string) => {
    const on = session.on(configured(gateway, known, value))
    let fresh = 0
    for (const [i, request] of lookRequests(on.gateway, round).entries()) {
      if ((round > 0 || i > 0) && !session.budget.hasTime(configurationShare)) return 0
      fresh += learnReads(known, (await on.traced(request))?.reads ?? [])
    }
    return fresh
  }
  for (const value of samples) {
    if (value !== samples[0] && known.authorizer.size + known.stageVariables.size === 0) break
    for (let round = value === samples[0] ? 0 : 1, fresh = 1; round < 5 && fresh > 0; round++)
      fresh = await look(round, value)
  }
  // Present in every REST authorizer, and so never missed
  if (known.seen.has('requestContext\nauthorizer\nprincipalId')) known.authorizer.add('principalId')
  return known
}

/** The front end with everything configurable that was not told present: routes with the parameters known so far too. */
export function configured(gateway: Gateway, known: Knowledge, value?: string): Gateway {
  const names = parametersOf(known)
  const routes = ['ANY /', 'ANY /{proxy+}']
  if (names.length > 0) routes.push(routeWith(names))
  return gateway.with({
    ...(gateway.untold.includes('routes') && { routes }),
    ...(gateway.untold.includes('authorizer') && { authorizer: authorizerOf(gateway.name, known, value) }),
    ...(gateway.untold.includes('stageVariables') && { stageVariables: variablesOf(known, value) }),
  })
}

/** A handful of requests for each route of a front end; in the first round, with every method. */
export function lookRequests({ routes }: Gateway, round: number): HttpRequest[] {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer a.b.c' }
  const usual = round === 0 ? ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] : ['GET', 'POST']
  return routes.slice(0, 12).flatMap((route) => {
    const path = fillRoute(route)
    const methods = route.method === 'ANY' ? usual : [route.method]
    return methods.map((method) => httpRequest({ method, path, headers, body: method === 'GET' ? null : '{}' }))
  })
}

/** Members of an authorizer that hold others. */
const containers: Readonly<Record<string, unknown>> = { claims: {}, jwt: {}, lambda: {}, iam: {}, scopes: ['a'] }

/** An authorizer with every member that was read; before anything was read, a placeholder that makes it present. */
function authorizerOf(name: Gateway['name'], known: Knowledge, value = 'a'): object {
  const root: Record<string, unknown> = {}
  const paths = [...known.authorizer].filter((path) => path !== '').map((path) => path.split('\n'))
  for (const path of paths) {
    let at = root
    path.forEach((key, i) => {
      const last = i === path.length - 1
      if (!Object.hasOwn(at, key)) at[key] = last ? structuredClone(containers[key] ?? value) : {}
      if (last) return
      if (typeof at[key] !== 'object' || at[key] === null) at[key] = {}
      at = at[key] as Record<string, unknown>
    })
  }
  if (name === 'rest') return { principalId: 'a', ...root }
  // HTTP APIs have one kind of authorizer at a time; format 1.0 shows its members without the level of the kind.
  if (name === 'http-v1')
    return 'claims' in root ? { jwt: { claims: root['claims'] } } : { lambda: { a: 'a', ...root } }
  if ('jwt' in root) return { jwt: { claims: {}, ...(root['jwt'] as object) } }
  if ('iam' in root) return { iam: root['iam'] }
  return { lambda: { a: 'a', ...(root['lambda'] as object | undefined) } }
}

const variablesOf = (known: Knowledge, value = 'a') =>
  known.stageVariables.size === 0
    ? { a: 'a' }
    : Object.fromEntries([...known.stageVariables].map((name) => [name, value]))
