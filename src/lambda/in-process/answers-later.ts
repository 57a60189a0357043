import type { LambdaHandler } from '../words/invocation.ts'

/**
 * Whether a handler that has returned could still answer through its callback or its context (nodejs20.x and nodejs22.x). False
 * only where that is sure: its source declares no third parameter, and uses neither `arguments` nor its context beyond plain
 * data. True in doubt, as for bound functions, whose source nobody sees.
 */
export function canAnswerLater(handler: LambdaHandler): boolean {
  if (handler.length > 2) return true
  const source = Function.prototype.toString.call(handler)
  if (/\[native code\]|\barguments\b|\beval\b/.test(source)) return true
  const parameters = parametersOf(source)
  if (!parameters || parameters.length > 2 || parameters.some((parameter) => parameter.startsWith('...'))) return true
  const context = parameters[1]
  if (context === undefined) return false
  if (!/^[A-Za-z_$][\w$]*$/.test(context)) return true
  const name = context.replaceAll('$', '\\$')
  const uses = source.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'))?.length ?? 0
  const dataUses = source.match(new RegExp(`(?<![\\w$.])${name}\\??\\.(?:${dataMembers})(?![\\w$])`, 'g'))?.length ?? 0
  // One use is the declaration itself.
  return uses > 1 + dataUses
}

/** Members of the context through which nobody can answer. */
const dataMembers = [
  'callbackWaitsForEmptyEventLoop',
  'functionVersion',
  'functionName',
  'memoryLimitInMB',
  'logGroupName',
  'logStreamName',
  'clientContext',
  'identity',
  'invokedFunctionArn',
  'awsRequestId',
  'tenantId',
  'getRemainingTimeInMillis',
].join('|')

/** The parameters as written; undefined where reading them takes a real parser. */
function parametersOf(source: string): string[] | undefined {
  const single = /^([A-Za-z_$][\w$]*)\s*=>/.exec(source)?.[1]
  if (single) return [single]
  const start = source.indexOf('(')
  const head = source.slice(0, start)
  if (start < 0 || !/^(?:function\s*\*?)?\s*[\w$]*\s*$/.test(head)) return undefined
  const parameters: string[] = []
  let depth = 0
  let from = start + 1
  for (let at = start; at < source.length; at++) {
    const char = source[at]!
    // Quotes, templates, patterns and comments among the parameters: give up.
    if ('\'"`/'.includes(char)) return undefined
    if ('([{'.includes(char)) depth++
    if (')]}'.includes(char)) depth--
    if ((char === ',' && depth === 1) || depth === 0) {
      const parameter = source.slice(from, at).trim()
      if (parameter) parameters.push(parameter)
      from = at + 1
    }
    if (depth === 0) return parameters
  }
  return undefined
}
