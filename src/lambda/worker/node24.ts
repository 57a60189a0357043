import timers from 'node:timers/promises'
import type { LambdaContext } from '../runtime/context.ts'
import { errorBody, loggingFault } from '../runtime/error-payload.ts'
import type { SettledBy } from '../words/invocation.ts'
import type { Call } from './node20.ts'
import { replyTo } from './reply-to.ts'
import { isThenable } from '../runtime/thenable.ts'
import type { InvocationHost } from './host.ts'

const runtime = 'nodejs24.x'

// The handler's may be that of its world.
const { setImmediate: immediate } = timers

/**
 * Runs a buffered handler once as version 4 of the runtime interface client does (nodejs24.x; 4.0.2 was run). It installs no listeners: what
 * is thrown elsewhere ends the process by Node's own rules, and so does a promise that never settles, once nothing is left to run.
 */
export async function invoke24(call: Call, context: LambdaContext, host: InvocationHost): Promise<void> {
  let by: SettledBy = 'throw'
  try {
    const result = call.handle(call.event, context)
    by = isThenable(result) ? 'promise' : 'return'
    const value = await result
    // Late enough for what the handler left behind in this turn to end the process first.
    await immediate()
    host.reply(replyTo(value, runtime), by)
  } catch (error) {
    await immediate()
    const fault = loggingFault(error, runtime)
    if (fault) throw fault.error
    host.reply({ kind: 'error', payload: errorBody(error, runtime) }, by, error)
  }
  host.next()
}
