import type { Gateway, GatewayName } from '../gateway/gateway.ts'
import type { Policy } from '../check/policy.ts'
import type { Finding } from '../check/finding.ts'
import { compareWith, type Compare } from '../search/compare/compare.ts'
import { otherByGateway, otherByReference } from '../search/compare/others.ts'
import { makeReference } from '../search/compare/reference.ts'
import { gatewayNamed, type ContractOptions } from './options.ts'

/** What the options `reference` and `agreeWith` ask for. */
export interface Comparison {
  /** Undefined if they ask for nothing. */
  readonly compare: Compare | undefined
  /** What was not compared after all on a front end, for the report's `Assumed:` lines. */
  assumed(own: GatewayName): string[]
  close(): void
}

/** The comparisons of a run; their findings pass the policy as those of checks do. */
export function comparisonOf(options: ContractOptions, policy: Policy): Comparison {
  const { reference, agreeWith = [], network = 'block' } = options
  const asked = reference === undefined ? undefined : makeReference(reference, network)
  const others = [
    ...(asked === undefined ? [] : [otherByReference(asked)]),
    ...agreeWith.map((name) =>
      otherByGateway(
        name,
        remembered((own) => likewise(name, own)),
      ),
    ),
  ].map(compareWith)
  const compare: Compare = async (exchange, findings, send) => {
    const all: Finding[] = []
    for (const one of others) all.push(...(await one(exchange, findings, send)))
    return policy.apply(all)
  }
  return {
    compare: others.length === 0 ? undefined : compare,
    assumed: (own) =>
      [
        asked?.gaveUp(),
        agreeWith.includes(own)
          ? `agreeWith '${own}' compares nothing: it is the front end of the run itself`
          : undefined,
      ].filter((line) => line !== undefined),
    close: () => asked?.close(),
  }
}

/** Options that mean the same on every front end that has them; an authorizer does between formats of HTTP APIs only. */
const shared = ['routes', 'stageVariables', 'seed', 'sourceIp']

/** A front end of that name, told what another one was told, as far as it can be. */
function likewise(name: GatewayName, own: Gateway): Gateway {
  const both = name.startsWith('http-') && own.name.startsWith('http-') ? [...shared, 'authorizer'] : shared
  let gateway = gatewayNamed(name)
  for (const option of both) {
    const value = own.options[option]
    if (value === undefined) continue
    try {
      gateway = gateway.with({ [option]: value })
    } catch {
      // It has no such option, or not this value of it: $default is no route of a REST API.
    }
  }
  return gateway
}

function remembered(make: (own: Gateway) => Gateway): (own: Gateway) => Gateway {
  const made = new WeakMap<Gateway, Gateway>()
  return (own) => {
    const known = made.get(own) ?? make(own)
    made.set(own, known)
    return known
  }
}
