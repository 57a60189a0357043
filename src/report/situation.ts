import { isObject } from '../http/is-object.ts'
import { sourceAbove } from '../lambda/source/source-frame.ts'
import type { ReportedFinding } from './contract-report.ts'
import { missingPart } from './missing-part.ts'
import { frameOf } from './outcome-text.ts'

type Failed = Pick<ReportedFinding, 'code' | 'facts' | 'invocation' | 'outcome' | 'event'>

/** Codes whose fault is an error that the handler let out. */
const errors = new Set<string>(['handler-threw', 'unhandled-rejection', 'uncaught-exception'])

/**
 * What to do about exactly this case, where what was seen tells more than the catalogue's sentence for the code;
 * undefined where it does not. Whoever gets such a sentence needs no question about set-up.
 */
export function situationFix(finding: Failed): string | undefined {
  const { code, invocation } = finding
  if (invocation.refused !== undefined) return undefined
  if (errors.has(code)) return thrownFix(finding)
  if (code === 'init-failed') return missingModuleFix(finding)
  if (code !== 'no-response' && code !== 'handler-timed-out') return undefined
  if (invocation.discarded !== undefined)
    return 'Make the handler async: nodejs20.x and nodejs22.x throw away what a function returns unless it is a promise (nodejs24.x takes it).'
  if (code === 'no-response' && invocation.nothing !== true && finding.outcome.kind !== 'stream')
    return 'Settle the promise, or call the callback, on every path: nothing was left that could still have answered.'
  return undefined
}

/** True for what reads as a response: an object with a status code. */
function looksLikeResponse(value: unknown): boolean {
  return isObject(value) && 'statusCode' in value
}

/** Whether what is no JSON is the body in the form in which the event carries it: `"YQ==" is not valid JSON`. */
function quotesBase64(message: string, event: object): boolean {
  const { isBase64Encoded, body } = event as { readonly isBase64Encoded?: unknown; readonly body?: unknown }
  const [, quoted, cut] = /"([A-Za-z0-9+/]+={0,2})"(\.\.\.)? is not valid JSON$/.exec(message) ?? []
  if (isBase64Encoded !== true || typeof body !== 'string' || quoted === undefined) return false
  return cut === undefined ? body === quoted : body.startsWith(quoted)
}

/** What the module imports and is not there; nobody has to be asked about a database then. */
function missingModuleFix({ invocation, outcome }: Failed): string | undefined {
  const payload = outcome.kind === 'function-error' ? outcome.payload : {}
  const message = invocation.error?.message ?? payload.errorMessage ?? ''
  const name = /\bCannot find (?:package|module) '([^'\n]+)'/.exec(message)?.[1]
  if (name === undefined) return undefined
  if (/^(?:[./\\]|file:|[A-Za-z]:)/.test(name))
    return `There is no file ${name.slice(0, 200)}: correct the import, or build it first.`
  const [, packageName = name] = /^((?:@[^/]+\/)?[^/]+)/.exec(name) ?? []
  return `Install ${packageName.slice(0, 100)} here, where it is not found: npm install. What a layer brings when deployed has to be here too.`
}

function thrownFix(finding: Failed): string | undefined {
  const { settledBy, error } = finding.invocation
  if (error === undefined) return undefined
  if (looksLikeResponse(error.thrown)) {
    if (settledBy === 'callback') return 'Call callback(null, response): what comes first is the error.'
    if (settledBy === 'context') return 'Answer with context.succeed(response), or from an async function with return.'
    return 'Return the response instead of throwing it: to Lambda all that is thrown is an error.'
  }
  if (error.statusCode !== undefined)
    return `Catch the error and return { statusCode: ${error.statusCode}, … }: Lambda does not read a status from an error.`
  const frame = frameOf(finding)
  const missing = missingPart(error, frame?.text ?? '', finding.event, frame && sourceAbove(frame))
  if (missing !== undefined) return `${missing} Check for that, and answer with a 4xx of your own.`
  if (error.name === 'SyntaxError' && quotesBase64(error.message, finding.event))
    return "The body arrives as base64, since its content type names no text: event.isBase64Encoded is true. Decode it before JSON.parse: Buffer.from(event.body, 'base64').toString(); and answer 400 to what is no JSON."
  if (error.name === 'SyntaxError' && /\bJSON\b/.test(error.message))
    return 'Catch what JSON.parse throws on text that is no JSON, and answer 400.'
  if (error.name === 'URIError') return 'Catch what decoding a malformed escape such as %ff throws, and answer 400.'
  return undefined
}
