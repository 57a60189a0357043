import type { LogContent } from '../logs/log-reader.ts'
import { plural } from '../report/names.ts'

const traced =
  'On a REST API, the stage has to log requests and responses in full: Stages > Logs and tracing > CloudWatch logs "Full request and response logs", ' +
  'or loggingLevel INFO with dataTraceEnabled. Lines are cut at 1,024 bytes unless the execution logs are delivered (log type EXECUTION_LOGS, up to 1 MB). ' +
  'It logs what clients send: mind who can read it.'

const printed =
  'HTTP APIs, Function URLs and load balancers have no such log: let the function print console.log(JSON.stringify(event)) first.'

/** What a log was that tells no request, and what to switch on to get one that does: in lines. */
export function uselessLog({ seen, exchanges }: LogContent, name: string): string {
  const kinds = [
    ...(seen.execution > 0 ? [`${plural(seen.execution, 'line')} of an execution log`] : []),
    ...(seen.access > 0 ? [`${plural(seen.access, 'line')} of an access log`] : []),
    ...(seen.lambda > 0 ? [`${plural(seen.lambda, 'line')} of Lambda's log`] : []),
    ...(seen.event > 0 ? [plural(seen.event, 'event')] : []),
    ...(seen.other > 0 ? [`${plural(seen.other, 'line')} of none that is known`] : []),
  ]
  const saw = kinds.length === 0 ? 'nothing' : kinds.join(', ')
  const told = exchanges.length > 0 ? `; of ${plural(exchanges.length, 'request')} it tells the answer alone` : ''
  const advice =
    seen.access > 0 && seen.execution + seen.lambda === 0
      ? 'An access log can be replayed if it has $context.httpMethod and $context.path; it never has headers and bodies.'
      : 'It may be a request ({ "method": "GET", "path": "/" }), an event, or a log of API Gateway, Lambda or a load balancer.'
  return [`${name} holds no request that can be replayed: it has ${saw}${told}`, advice, traced, printed].join('\n')
}
