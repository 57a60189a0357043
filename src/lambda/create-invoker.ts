import type { Outcome } from '../gateway/outcome.ts'
import { displayPath } from './load/bundle.ts'
import { importFile, ImportRefused } from './load/import-file.ts'
import { inProcessInvoker } from './in-process/invoker.ts'
import type { HandlerSource, Invoker, InvokerOptions, LambdaHandler, Runtime } from './words/invocation.ts'
import { checkInvokeOptions, checkInvokerOptions } from './words/check-options.ts'
import { errorBody } from './runtime/error-payload.ts'
import { defaultTimeoutMs } from './words/limits.ts'
import { HandlerNotThere, loadExport, loadLambdaHandler } from './load/load-module.ts'
import { resolveSetup, resolveSource, type ModuleSource } from './load/resolve-source.ts'
import { defaultRuntime } from './words/runtime.ts'
import { installAwslambda } from './runtime/streaming.ts'
import { errorFacts } from './worker/host.ts'
import { loadableFile, workerInvoker } from './worker/invoker.ts'
import { initInvocation } from './worker/outcome.ts'

/**
 * Loads a handler: a function runs in-process, a module in a worker unless `isolation` says otherwise. Rejects with a TypeError
 * for what cannot be a handler; what a module does while it loads is the outcome of its invocations, as on Lambda. In-process, what
 * its modules do in the background is kept from the network as well where it can be told from what `testFile` does.
 */
export async function createInvoker(
  handler: HandlerSource,
  options: InvokerOptions = {},
  testFile?: string,
): Promise<Invoker> {
  checkInvokerOptions(options)
  const setup = options.setup === undefined ? undefined : resolveSetup(options.setup)
  const chosen = { ...options, ...(setup !== undefined && { setup }) }
  if (options.environment !== undefined && (typeof handler === 'function' || options.isolation === 'in-process'))
    throw new TypeError(
      'environment needs the handler as a module in a worker; in-process, set process.env (vi.stubEnv) instead',
    )
  if (typeof handler === 'function') {
    if (options.isolation === 'worker')
      throw new TypeError(
        "isolation 'worker' needs the handler as a module, such as './src/users.ts#handler': a function cannot be sent to a worker",
      )
    if (setup !== undefined) await importFile(await loadableFile(setup))
    return inProcessInvoker(handler, { ...options, testFile })
  }
  const source = resolveSource(handler)
  return options.isolation === 'in-process' ? inProcess(source, chosen, testFile) : workerInvoker(source, chosen)
}

/**
 * Runs a handler once, as Lambda would, and answers what the front end gets. `timeoutMs` is 3,000 if left out, Lambda's own default.
 * Rejects with a `TypeError` for options that cannot be meant; never for what the handler does.
 */
export async function invoke(
  handler: HandlerSource,
  event: unknown,
  options: InvokerOptions & { readonly timeoutMs?: number } = {},
): Promise<Outcome> {
  checkInvokeOptions('invoke', options)
  const { timeoutMs = defaultTimeoutMs, ...rest } = options
  const invoker = await createInvoker(handler, rest)
  try {
    const { outcome } = await invoker.invoke(event, { timeoutMs })
    return outcome
  } finally {
    await invoker.close()
  }
}

async function inProcess(source: ModuleSource, options: InvokerOptions, testFile?: string): Promise<Invoker> {
  const runtime = options.runtime ?? defaultRuntime()
  if (options.setup !== undefined) await importFile(await loadableFile(options.setup))
  // Streaming modules use it while they load.
  if (!('awslambda' in globalThis)) installAwslambda(runtime)
  const file = source.kind === 'export' ? { file: source.file } : {}
  let handler: LambdaHandler
  try {
    handler = await load(source, runtime)
  } catch (thrown) {
    if (thrown instanceof HandlerNotThere || thrown instanceof ImportRefused) throw thrown
    const init = { kind: 'failed', payload: errorBody(thrown, runtime), error: errorFacts(thrown) } as const
    const invocation = initInvocation(init)
    return { invoke: async () => invocation, close: async () => {}, isolation: 'in-process', runtime, ...file }
  }
  return inProcessInvoker(handler, { ...options, ...file, testFile })
}

async function load(source: ModuleSource, runtime: Runtime): Promise<LambdaHandler> {
  if (source.kind === 'lambda') return loadLambdaHandler(source.root, source.handler, runtime)
  return loadExport(await loadableFile(source.file), source.exportName, displayPath(source.file), runtime)
}
