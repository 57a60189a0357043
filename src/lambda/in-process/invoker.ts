import { callClassic, callModern, drained, type Call } from './algorithms.ts'
import { backgroundOf } from './background.ts'
import { callStream } from './call-stream.ts'
import { captureConsole } from '../patch/console-capture.ts'
import { makeContext, requestIdOf, type ContextAnswers } from '../runtime/context.ts'
import { discardedFacts } from '../runtime/discarded.ts'
import { watchInProcess } from './downstream.ts'
import type { WatchedInvocation } from '../downstream/invocation.ts'
import { callbackDeprecatedPayload, exitPayload, timeoutPayload } from '../runtime/error-payload.ts'
import type {
  Invocation,
  InvocationOptions,
  Invoker,
  InvokerOptions,
  LambdaHandler,
  RefusedConnection,
  Tracing,
} from '../words/invocation.ts'
import { defaultMemorySizeMb } from '../words/limits.ts'
import { makeContainerWorld } from '../world/live-world.ts'
import { installNetworkGuard } from '../network/guard.ts'
import { locateFunction } from '../source/locate-function.ts'
import { stopObserving } from '../observe/observed.ts'
import { shared } from '../patch/patch-method.ts'
import type { Look } from '../observe/observer.ts'
import { withoutBaselineCode } from '../probe/baseline-code.ts'
import { makeProbes, type Probes } from '../probe/probes.ts'
import { catchExit } from '../patch/process-exit.ts'
import { hasMoreThan } from '../patch/resources.ts'
import { defaultRuntime, isNode24 } from '../words/runtime.ts'
import { currentScope, inScope, type InvocationScope } from '../observe/scope.ts'
import { endedWith, withSeen, type Settlement } from '../runtime/settlement.ts'
import { streamingOf } from '../runtime/streaming.ts'
import { traceEvent } from '../observe/trace.ts'
import { carriedText } from '../observe/carried-text.ts'
import { carriesValue, standInsOf, type StandIns } from '../observe/stand-ins.ts'
import { makeWorldPatches } from '../world/patches.ts'

// Taken before a test's fake timers are.
const { setTimeout, clearTimeout, setImmediate } = globalThis
const { nextTick } = process

/** Only while invocations with a world run, and only for their own code. */
const patches = makeWorldPatches(() => currentScope()?.world)
const enterWorlds = shared<InvocationScope>(() => {
  patches.install()
  return patches.remove
})

/** A scope whose watch this invoker ends. */
interface OurScope extends InvocationScope {
  downstream?: WatchedInvocation
}

/** How many turns of the microtask queue a handler gets before a timer is worth its cost. */
const quickTurns = 4

/**
 * Runs a handler where it is, in the test's own process, as the given runtime would.
 *
 * What cannot be seen here, and takes `isolation: 'worker'`: a drained event loop (a sure case is told at once: a function that
 * returned and kept nothing to answer with; any other waits for the timeout, and then is called idle if it holds no more
 * resources than before), what a callback's result waits for, uncaught exceptions and floating rejections (the
 * test runner's to report), and synchronous work, which cannot be stopped but is judged late once it ends.
 */
export function inProcessInvoker(
  handler: LambdaHandler,
  options: InvokerOptions & { readonly file?: string; readonly testFile?: string | undefined } = {},
): Invoker {
  const { runtime = defaultRuntime(), memorySizeMb = defaultMemorySizeMb, seed = 0, logs = 'hide' } = options
  const invoker = {}
  const scopeOfOurs = () => {
    const scope = currentScope()
    return scope?.invoker === invoker ? scope : undefined
  }
  const background = options.testFile === undefined ? undefined : backgroundOf(handler, options.testFile)
  /** The invocation in flight, and what was refused while there was none: that is told of the next. */
  let inFlight: OurScope | undefined
  let between: RefusedConnection | undefined
  const ends = [
    installNetworkGuard(
      options.network ?? 'block',
      (refused) => {
        const scope = scopeOfOurs() ?? inFlight
        if (scope) scope.refused ??= refused
        else between ??= refused
      },
      () => scopeOfOurs() !== undefined,
      background?.isAtWork,
    ),
    catchExit((code) => {
      const scope = scopeOfOurs()
      scope?.exit?.(code)
      return scope && (scope.synchronous ? 'throw' : 'return')
    }),
  ]
  if (logs === 'hide') ends.push(captureConsole(() => scopeOfOurs()?.logs))
  const streaming = streamingOf(handler) === true
  const downstream = watchInProcess(options.faults, () => scopeOfOurs()?.downstream)
  const worlds = makeContainerWorld()
  ends.push(withoutBaselineCode())
  let invocations = 0
  let probes: Probes | undefined

  async function invoke(event: unknown, how: InvocationOptions): Promise<Invocation> {
    if (how.trace?.modules) background?.add(how.trace.modules)
    if (!how.trace || typeof event !== 'object' || event === null) {
      stopObserving()
      probes?.disarm(true)
      return runOnce(event, how)
    }
    const standIns = standInsOf(how.trace.standIns ?? [])
    const traced = traceEvent(event, armed(carriedText(JSON.stringify(event)), how.trace, standIns), standIns)
    const scope = scopeOfCall()
    const invocation = await traced.scope(() => runOnce(traced.event, how, scope), scope)
    return { ...invocation, reads: traced.reads() }
  }

  /** What sees comparisons in the handler's own modules in a call with an event that carries this. */
  function armed(event: string, { modules, isProbed }: Tracing, standIns: StandIns): Look | undefined {
    if (!modules?.length || !(isProbed || carriesValue(event, standIns))) {
      probes?.disarm(false)
      return undefined
    }
    const here = locateFunction(handler)
    probes ??= makeProbes((file) => file === here?.file || modules.includes(file), here)
    return probes?.arm(event, standIns)
  }

  const scopeOfCall = (): OurScope => ({ invoker, logs: logs === 'hide' ? [] : undefined })

  async function runOnce(event: unknown, how: InvocationOptions, scope = scopeOfCall()): Promise<Invocation> {
    if (!streaming && isNode24(runtime) && handler.length >= 3)
      return endedWith(callbackDeprecatedPayload, { settledBy: 'init' })
    if (between) scope.refused = between
    between = undefined
    inFlight = scope
    const leave = how.world && enterWorlds(scope)
    let settlement: Settlement
    try {
      settlement = await runIn(scope, event, how)
    } finally {
      // Also where the user's own context throws while it is made. What runs on, runs on in the real world.
      scope.downstream?.end()
      scope.world = undefined
      inFlight = undefined
      leave?.()
    }
    downstream?.check()
    return settlement
  }

  async function runIn(scope: OurScope, event: unknown, how: InvocationOptions): Promise<Settlement> {
    const { timeoutMs, functionTimeoutMs = timeoutMs, world } = how
    const requestId = requestIdOf(seed, ++invocations)
    const live = world && worlds.enter(world)
    if (live) await new Promise<void>((resolve) => live.thaw(resolve))
    const first: { settlement?: Settlement; wake?: () => void; isUp?: true } = {}
    const timeUp = () => {
      first.isUp = true
      first.wake?.()
    }
    const watched = downstream && (await downstream.enter(live, timeoutMs, timeUp))
    if (watched) scope.downstream = watched
    const started = performance.now()
    const call: Call = {
      handler,
      runtime,
      requestId,
      settle: (settlement) => {
        first.settlement ??= settlement
        first.wake?.()
      },
    }
    scope.exit = (exitCode) => call.settle(endedWith(exitPayload(requestId, exitCode), { settledBy: 'exit', exitCode }))
    const resources = process.getActiveResourcesInfo()
    const deadline = Date.now() + functionTimeoutMs
    const contextOf = (answers?: ContextAnswers) =>
      makeContext({
        runtime,
        deadline,
        remaining: live?.remainingOf(functionTimeoutMs),
        requestId,
        memorySizeMb,
        overrides: options.context,
        answers,
      })
    scope.world = live
    scope.synchronous = true
    if (live) live.synchronous = true
    try {
      inScope(scope, () => {
        if (streaming) callStream(call, event, contextOf())
        else if (isNode24(runtime)) void callModern(call, event, contextOf())
        else callClassic(call, event, contextOf)
      })
    } finally {
      scope.synchronous = false
      if (live) live.synchronous = false
    }
    for (let turn = 0; turn < quickTurns && !first.settlement; turn++) await undefined
    // A tick comes when all microtasks are through, however many they are.
    if (!first.settlement) await new Promise<void>((resolve) => nextTick(resolve))
    let startedNothing = false
    if (!first.settlement) {
      startedNothing = !hasMoreThan(resources)
      await new Promise<void>((resolve) => {
        // When time is up, what already arrived but waits behind a busy loop still counts.
        const timer = setTimeout(() => setImmediate(resolve), Math.max(0, timeoutMs - (performance.now() - started)))
        first.wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    return withSeen(judged(first.settlement, performance.now() - started), scope)

    function judged(settlement: Settlement | undefined, tookMs: number): Settlement {
      if (settlement && tookMs <= timeoutMs + graceMs) return settlement
      if (!settlement && !first.isUp && startedNothing && !hasMoreThan(resources)) return drained(call)
      return endedWith(timeoutPayload(requestId, timeoutMs), {
        settledBy: 'timeout',
        idle: false,
        ...discardedFacts(call.discarded),
      })
    }
  }

  return {
    invoke,
    close: async () => {
      try {
        await downstream?.close()
      } finally {
        // What was put on last goes first: a patch below another could not be taken off.
        for (const end of ends.splice(0).toReversed()) end()
        stopObserving()
        probes?.close()
        patches.settle()
      }
    },
    isolation: 'in-process',
    runtime,
    ...(options.file !== undefined && { file: options.file }),
  }
}

/** A timer that fires late on a busy machine is no fault of the handler. */
const graceMs = 50
