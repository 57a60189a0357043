import type { CapturedExchange } from './captured-exchange.ts'
import { logReader } from './log-reader.ts'

/**
 * The requests that a log tells of, in the order in which they begin. Read are execution logs of REST APIs, as lines
 * (cut at 1,024 bytes) or as JSON entries that hold such lines; access logs in JSON, CLF, CSV and XML, and those of load
 * balancers; Lambda's log, text or JSON, with an event that the function printed as JSON; events, one or one a line; and
 * all of these as `aws logs`, `sam logs` and Logs Insights print them. Entries of one request are put together by its id.
 * What is no log gives an empty list. Throws a `TypeError` for what is not a string only.
 */
export function eventsFromLogs(text: string): CapturedExchange[] {
  if (typeof text !== 'string') throw new TypeError(`the log must be a string; got ${typeof text}`)
  const reader = logReader()
  reader.push(text)
  return [...reader.end().exchanges]
}
