import type { HttpRequest } from '../../http/request.ts'
import { weaker } from '../../gateway/evidence.ts'
import type { Gateway, GatewayName } from '../../gateway/gateway.ts'
import { losses, without, type Loss } from '../../gateway/losses.ts'
import type { Exchange } from '../../exchange/exchange.ts'
import { differencesOf, type Seen } from './compare-answers.ts'
import type { Other, Pair, Send } from './compare.ts'
import { deliveredForms } from '../request/delivered-forms.ts'
import type { Reference } from './reference.ts'
import { requestKey } from '../request/request-key.ts'

/** The application without its adapter: it may answer any of the requests that the event stands for. */
export function otherByReference(reference: Reference): Other {
  const answers = async (exchange: Exchange, send: Send): Promise<Pair | undefined> => {
    const there: Seen[] = []
    for (const form of deliveredForms(exchange)) {
      const answer = await reference.ask(form)
      if (answer === undefined) continue
      there.push(answer)
      if (differencesOf(exchange.request.method, exchange.answer, answer).length === 0) break
    }
    if (there.length === 0) return undefined
    return { here: exchange, there, again: () => inAnotherWorld(exchange, send, (one) => answers(one, send)) }
  }
  return { code: 'differs-from-reference', answers }
}

/** Another front end of the same handler, asked with what neither of the two loses. */
export function otherByGateway(name: GatewayName, gatewayFor: (own: Gateway) => Gateway): Other {
  const answers = async (exchange: Exchange, send: Send): Promise<Pair | undefined> => {
    const own = exchange.gateway
    if (own.name === name) return undefined
    const other = gatewayFor(own)
    const common = commonRequest(exchange.request, own, other)
    const here = requestKey(common) === requestKey(exchange.request) ? exchange : await send(own, common)
    const there = await send(other, common)
    if (here === undefined || there === undefined || here.answer.rejection !== undefined) return undefined
    if (there.answer.effects?.some(({ place }) => place.startsWith('body'))) return undefined
    // Only what the client gets from either: headers are each front end's own affair.
    return {
      here: withoutHeaders(here),
      there: [withoutHeaders(there).answer],
      evidence: weaker(there.answer.evidence, there.delivery),
      refused: there.answer.rejection !== undefined,
      again: () => inAnotherWorld(exchange, send, (one) => answers(one, send)),
    }
  }
  return { code: 'front-ends-disagree', name, answers }
}

function withoutHeaders(exchange: Exchange): Exchange {
  return { ...exchange, answer: { ...exchange.answer, headers: [] } }
}

/** The same request under other ids, another clock and another address. */
async function inAnotherWorld(
  { gateway, request }: Exchange,
  send: Send,
  answers: (exchange: Exchange) => Promise<Pair | undefined>,
): Promise<Pair | undefined> {
  const told = Object.keys(gateway.options).filter((option) => ofWorld.has(option))
  const other = gateway.with({ ...Object.fromEntries(told.map((option) => [option, undefined])), seed: 1_618_033 })
  const exchange = await send(other, request)
  return exchange && answers(exchange)
}

const ofWorld: ReadonlySet<string> = new Set(['apiId', 'domainName', 'sourceIp'])

function lossesOf({ name, options }: Gateway): readonly Loss[] {
  return losses[name === 'alb' && options['multiValueHeaders'] === true ? 'alb-multi-value' : name]
}

/** What is left of a request after the losses of both, REST APIs' override of the method and signatures included. */
function commonRequest(request: HttpRequest, a: Gateway, b: Gateway): HttpRequest {
  const left = without(request, [...lossesOf(a), ...lossesOf(b)])
  if (a.name !== 'rest' && b.name !== 'rest') return left
  const headers = left.headers.filter(
    ([name, value]) => name !== 'x-http-method-override' && !(name === 'authorization' && value.startsWith('AWS4-')),
  )
  // Leading slashes count as one there.
  return { ...left, path: left.path.replace(/^\/+/, '/'), headers }
}
