import { utf8 } from '../http/body.ts'
import type { HttpRequest } from '../http/request.ts'
import type { GatewayName, Gateway } from '../gateway/gateway.ts'
import type { Tier } from './constraints.ts'
import type { Dictionary } from './dictionary.ts'
import { addPair, draftOf, setHeader, type Draft } from './draft.ts'
import { healthCheck } from './health-check.ts'
import { writeJson } from './json-shape.ts'
import { learnedFor, type Learned, type LearnedName } from './learned.ts'
import { isWithin, planOf, poolsOf, type Plan } from './plan.ts'
import { reshape, type Pools } from './pools.ts'
import { plainestPath, type Template } from './template.ts'

/** Values a name is given first, before the edge cases, and then at all. */
const firstRounds = 6
const allRounds = 14
const mostLearned = 12

/**
 * Requests that are tried whatever the seed, most valuable first: every route with all learned names filled in, learned
 * paths, each learned name with the values that most often break what reads it (the others filled in), then with learned
 * values, then every edge case once. Ends; the caller cuts it to its budget.
 */
export function* sweep(
  dictionary: Dictionary,
  routes: readonly string[] | undefined,
  gateway: GatewayName | Gateway,
  tier: Tier = 'gateway',
): Generator<HttpRequest> {
  const plan = planOf('sweep', { gateway, tier, ...(routes !== undefined && { routes }) })
  const learned = learnedFor(dictionary, plan)
  const pools = poolsOf(plan)
  if (plan.gateway === 'alb' && isWithin(plan, healthCheck)) yield healthCheck
  for (const { method, path, query, headers, body } of drafts(plan, learned, pools)) {
    const request = { method, path, query, headers, body }
    if (isWithin(plan, request)) yield request
  }
}

function* drafts(plan: Plan, learned: Learned | undefined, pools: Pools): Generator<Draft> {
  for (const template of plan.templates) yield filled(template, template.methods[0]!, undefined)
  for (const template of plan.templates) {
    const bodied = template.bodyMethods[0]
    yield filled(template, template.methods[0]!, learned)
    if (bodied !== undefined) yield filled(template, bodied, learned)
  }
  if (learned !== undefined) {
    yield* literalPaths(plan.templates[0]!, learned)
    yield* rounds(plan, learned, ({ nasty }) => nasty.slice(0, firstRounds))
    yield* rounds(plan, learned, (name) => name.learned.slice(0, mostLearned))
  }
  yield* edgeCases(plan, learned, pools)
  if (learned !== undefined) yield* rounds(plan, learned, ({ nasty }) => nasty.slice(firstRounds, allRounds))
}

function* literalPaths(template: Template, learned: Learned): Generator<Draft> {
  for (const { path, methods } of learned.paths)
    for (const method of methods.slice(0, 2)) yield { ...filled(template, method, learned), path }
}

/** A request with every learned name in its place, as a client would fill it in; `odd` stands for one of them. */
function filled(
  template: Template,
  method: string,
  learned: Learned | undefined,
  odd?: { readonly name: LearnedName; readonly value: string | undefined },
): Draft {
  const draft = draftOf({ method, path: plainestPath(template), query: '', headers: [], body: null }, template)
  const valueOf = (name: LearnedName): string | undefined => (name === odd?.name ? odd.value : name.plausible)
  const bodied = template.bodyMethods.includes(method)
  if (learned === undefined) return draft
  for (const name of learned.query.slice(0, 30)) {
    const value = valueOf(name)
    if (value !== undefined) addPair(draft, `${name.name}=${value}`)
  }
  if (bodied) {
    setHeader(draft, 'content-type', 'application/json')
    draft.body = utf8(writeJson(learned.json, (leaf) => valueOf(learned.leaves[leaf]!)))
  }
  for (const name of learned.headers.slice(0, 30)) {
    const value = valueOf(name)
    if (value !== undefined && (name.name !== 'content-type' || bodied)) setHeader(draft, name.name, value)
  }
  const cookies = learned.cookies.slice(0, 30).flatMap((name) => {
    const value = valueOf(name)
    return value === undefined ? [] : [`${name.name}=${value}`]
  })
  if (cookies.length > 0) setHeader(draft, 'cookie', cookies.join('; '))
  return draft
}

/** The first value of every name, then the second of every name, and so on; routes take turns. */
function* rounds(
  { templates }: Plan,
  learned: Learned,
  valuesOf: (name: LearnedName) => readonly (string | undefined)[],
): Generator<Draft> {
  const bodied = templates.filter(({ bodyMethods }) => bodyMethods.length > 0)
  const open = templates.filter(({ slots }) => slots.some((slot) => typeof slot === 'object'))
  const others = [...learned.query, ...learned.headers, ...learned.cookies]
  const segment: LearnedName = { name: '', plausible: '1', ...learned.segments }
  let turn = 0
  const next = (list: readonly Template[]): Template => list[turn++ % list.length]!
  for (let round = 0; round < mostRounds; round++) {
    if (bodied.length > 0)
      for (const name of learned.leaves) {
        const values = valuesOf(name)
        if (round >= values.length) continue
        const template = next(bodied)
        yield filled(template, template.bodyMethods[0]!, learned, { name, value: values[round] })
      }
    for (const name of others) {
      const values = valuesOf(name)
      if (round >= values.length) continue
      const template = next(templates)
      yield filled(template, template.methods[0]!, learned, { name, value: values[round] })
    }
    const value = valuesOf(segment)[round]
    if (value !== undefined) for (const template of open) yield withSegment(template, learned, value)
  }
}

const mostRounds = 20

/** The last parameter of a route filled with a segment. */
function withSegment(template: Template, learned: Learned | undefined, segment: string): Draft {
  const draft = filled(template, template.methods[0]!, learned)
  const parts = draft.path.split('/')
  const at = template.slots.findLastIndex((slot) => typeof slot === 'object')
  parts[at + 1] = segment
  draft.path = parts.join('/')
  return draft
}

/** Every edge case once, each on the route whose turn it is; bodies and segments on routes that take them. */
function* edgeCases(plan: Plan, learned: Learned | undefined, pools: Pools): Generator<Draft> {
  const { templates } = plan
  const bodied = templates.filter(({ bodyMethods }) => bodyMethods.length > 0)
  const open = templates.filter(({ slots }) => slots.some((slot) => typeof slot === 'object'))
  let turn = 0
  const next = (list: readonly Template[]): Draft => {
    const template = list[turn++ % list.length]!
    return filled(template, list === bodied ? template.bodyMethods[0]! : template.methods[0]!, learned)
  }
  for (const template of templates) for (const method of template.methods) yield filled(template, method, learned)
  if (bodied.length > 0)
    for (const { contentType, bytes } of pools.bodies) {
      const draft = next(bodied)
      setHeader(draft, 'content-type', contentType)
      yield { ...draft, body: bytes }
    }
  for (const query of pools.queries) yield { ...next(templates), query }
  for (const pair of pools.pairs) {
    const draft = next(templates)
    addPair(draft, pair.startsWith('=') ? `q${pair}` : `${pair}=1`)
    yield draft
  }
  if (open.length > 0)
    for (const segment of pools.segments) yield withSegment(open[turn++ % open.length]!, learned, segment)
  for (const shape of pools.pathShapes)
    for (const template of templates) {
      const draft = filled(template, template.methods[0]!, learned)
      yield { ...draft, path: reshape(draft.path, shape) }
    }
  for (const method of pools.wrongBodyMethods) {
    const template = templates.find((one) => one.methods.includes(method))
    if (template === undefined) continue
    const draft = filled(template, method, undefined)
    yield { ...draft, headers: [['content-type', 'application/json']], body: utf8('{"a":1}') }
  }
  for (const lines of pools.lines) {
    const draft = next(templates)
    setHeader(draft, lines[0]![0], undefined)
    yield { ...draft, headers: [...draft.headers, ...lines] }
  }
}
