import { utf8 } from '../http/body.ts'
import type { HttpRequest } from '../http/request.ts'
import type { GatewayName, Gateway } from '../gateway/gateway.ts'
import type { Tier } from './constraints.ts'
import type { Dictionary } from './dictionary.ts'
import { addPair, setHeader, type Draft } from './draft.ts'
import { healthCheck } from './health-check.ts'
import { filled, withSegment } from './filled.ts'
import { learnedFor, type Learned, type LearnedName } from './learned.ts'
import { isWithin, planOf, poolsOf, type Plan } from './plan.ts'
import { reshape, type Pools } from './pools.ts'
import { telling, tellingThere } from './telling.ts'
import type { Template } from './template.ts'

/** Values a name is given first, before the edge cases, and then at all. */
const firstRounds = 6
const allRounds = 14
const mostLearned = 12

/**
 * Requests that are tried whatever the seed, most valuable first: every route with all learned names filled in, the
 * edge cases behind most faults, learned paths, then in turns each learned name with the values that most often break
 * what reads it (the others filled in), with learned values, and every edge case once. Ends; the caller cuts it to its
 * budget.
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
  yield* telling(plan, learned)
  const edges = edgeCases(plan, learned, pools)
  if (learned === undefined) return yield* inTurns(edges)
  yield* literalPaths(plan.templates[0]!, learned)
  const names = namesFirst(plan, learned)
  yield* inTurns([names, names, inTurns([tellingThere(plan, learned), ...edges])])
}

function* namesFirst(plan: Plan, learned: Learned): Generator<Draft> {
  yield* rounds(plan, learned, ({ nasty }) => nasty.slice(0, firstRounds))
  yield* rounds(plan, learned, (name) => name.learned.slice(0, mostLearned))
  yield* rounds(plan, learned, ({ nasty }) => nasty.slice(firstRounds, allRounds))
}

/** One of each in turn, until all have ended. */
function* inTurns(all: readonly Generator<Draft>[]): Generator<Draft> {
  let left = all
  while (left.length > 0) {
    const still: Generator<Draft>[] = []
    for (const one of left) {
      const next = one.next()
      if (next.done) continue
      still.push(one)
      yield next.value
    }
    left = still
  }
}

function* literalPaths(template: Template, learned: Learned): Generator<Draft> {
  for (const { path, methods } of learned.paths)
    for (const method of methods.slice(0, 2)) yield { ...filled(template, method, learned), path }
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

/** Every edge case once, by kind, each on the route whose turn it is; bodies and segments on routes that take them. */
function edgeCases(plan: Plan, learned: Learned | undefined, pools: Pools): Generator<Draft>[] {
  const { templates } = plan
  const bodied = templates.filter(({ bodyMethods }) => bodyMethods.length > 0)
  const open = templates.filter(({ slots }) => slots.some((slot) => typeof slot === 'object'))
  let turn = 0
  const next = (list: readonly Template[]): Draft => {
    const template = list[turn++ % list.length]!
    return filled(template, list === bodied ? template.bodyMethods[0]! : template.methods[0]!, learned)
  }
  function* bodies(): Generator<Draft> {
    if (bodied.length === 0) return
    for (const { contentType, bytes } of pools.bodies) {
      const draft = next(bodied)
      setHeader(draft, 'content-type', contentType)
      yield { ...draft, body: bytes }
    }
  }
  function* queries(): Generator<Draft> {
    for (const query of pools.queries) yield { ...next(templates), query }
    for (const pair of pools.pairs) {
      const draft = next(templates)
      addPair(draft, pair.startsWith('=') ? `q${pair}` : `${pair}=1`)
      yield draft
    }
  }
  function* paths(): Generator<Draft> {
    if (open.length > 0)
      for (const segment of pools.segments) yield withSegment(open[turn++ % open.length]!, learned, segment)
    for (const shape of pools.pathShapes)
      for (const template of templates) {
        const draft = filled(template, template.methods[0]!, learned)
        yield { ...draft, path: reshape(draft.path, shape) }
      }
  }
  function* methods(): Generator<Draft> {
    for (const template of templates) for (const method of template.methods) yield filled(template, method, learned)
    for (const method of pools.wrongBodyMethods) {
      const template = templates.find((one) => one.methods.includes(method))
      if (template === undefined) continue
      const draft = filled(template, method, undefined)
      yield { ...draft, headers: [['content-type', 'application/json']], body: utf8('{"a":1}') }
    }
  }
  function* lines(): Generator<Draft> {
    for (const some of pools.lines) {
      const draft = next(templates)
      setHeader(draft, some[0]![0], undefined)
      yield { ...draft, headers: [...draft.headers, ...some] }
    }
  }
  return [bodies(), queries(), paths(), methods(), lines()]
}
