import type { HttpRequest } from '../http/request.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { InvocationOptions, Invoker } from '../lambda/invocation.ts'
import { runExchange, type Exchange } from '../exchange/exchange.ts'
import type { Finding } from '../check/finding.ts'
import type { Budget, Phase } from './budget.ts'

/** One request tried: its journey and what is wrong with it. */
export interface Trial {
  readonly exchange: Exchange
  readonly findings: readonly Finding[]
}

/** Everything that the phases of one run share: a front end, a warm container, the judge and the budget. */
export interface Session {
  readonly gateway: Gateway
  readonly invoker: Invoker
  readonly budget: Budget
  /** Runs and judges one request on a plain event. Undefined if the front end answers it itself. */
  attempt(request: HttpRequest, phase: Phase, timeoutMs?: number): Promise<Trial | undefined>
  /** Runs one request on a traced event; it is never judged. */
  traced(request: HttpRequest): Promise<Exchange | undefined>
  /** The same session on another front end (or the same one, told more). */
  on(gateway: Gateway): Session
}

/** How findings are made: checks and policy, see `check/`. */
export type Judge = (exchange: Exchange) => readonly Finding[]

/** A session. `judge` is called on plain runs only. */
export function makeSession(gateway: Gateway, invoker: Invoker, budget: Budget, judge: Judge): Session {
  const run = (request: HttpRequest, phase: Phase, options: InvocationOptions) => {
    budget.calls[phase]++
    return runExchange(gateway, invoker, request, options)
  }
  return {
    gateway,
    invoker,
    budget,
    async attempt(request, phase, timeoutMs = budget.callTimeout()) {
      const exchange = await run(request, phase, { timeoutMs })
      return exchange && { exchange, findings: judge(exchange) }
    },
    traced: (request) => run(request, 'learn', { timeoutMs: budget.callTimeout(), trace: true }),
    on: (other) => makeSession(other, invoker, budget, judge),
  }
}
