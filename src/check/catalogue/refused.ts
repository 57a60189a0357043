import type { BuiltInCode } from '../finding.ts'
import { httpFormat, nothingFound, proxyFormat, recordedRefusal, type CatalogueWords } from './entry.ts'

/** Codes for payloads that the front end does not take. */
export type RefusedCode = Extract<
  BuiltInCode,
  | 'response-not-object'
  | 'status-code-invalid'
  | 'status-code-missing'
  | 'body-not-string'
  | 'body-not-base64'
  | 'headers-invalid'
  | 'header-value-invalid'
  | 'multi-value-headers-invalid'
  | 'cookies-invalid'
  | 'unknown-key'
  | 'base64-flag-invalid'
  | 'stream-invalid'
>

/** Words for {@link RefusedCode}. */
export const refusedPayloads: Readonly<Record<RefusedCode, CatalogueWords>> = {
  'response-not-object': {
    title: 'the response is no object',
    what: 'The payload is text, a list or null instead of a response object, often because it was stringified twice. REST APIs and load balancers answer 502, HTTP APIs with format 1.0 answer 500; HTTP APIs with format 2.0 and Function URLs send it as the body.',
    fix: 'Return the response object itself, and stringify the body only.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => JSON.stringify({ statusCode: 200, body: 'hello' })`,
    right: `export const handler = async () => ({ statusCode: 200, body: JSON.stringify('hello') })`,
    shown: { gateway: 'rest' },
  },
  'status-code-invalid': {
    title: 'the status code is no status',
    what: 'The front end cannot read statusCode: words and 0 are refused, and load balancers want a number. REST APIs and load balancers answer 502, HTTP APIs 500.',
    fix: 'Return an integer from 200 to 599 in statusCode.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => ({ statusCode: 'OK', body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'status-code-missing': {
    title: 'the response has no status code',
    what: 'The documented format asks for statusCode. Today REST APIs answer 200 without it (recorded), HTTP APIs with format 1.0 answer 500, and load balancers 502; with format 2.0 and on Function URLs the whole object becomes the body.',
    fix: 'Return statusCode on every path, that of errors included.',
    evidence: proxyFormat,
    wrong: `export const handler = async () => ({ headers: { 'access-control-allow-origin': '*' }, body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*' }, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'body-not-string': {
    title: 'the body is no string',
    what: 'The body is an object or a list. REST APIs answer 502 and HTTP APIs 500; a Function URL sends its JSON.',
    fix: 'Return a string: JSON.stringify(data), or base64 together with isBase64Encoded: true.',
    evidence: proxyFormat,
    wrong: `export const handler = async () => ({ statusCode: 200, body: { message: 'hello' } })`,
    right: `export const handler = async () => ({ statusCode: 200, body: JSON.stringify({ message: 'hello' }) })`,
    shown: { gateway: 'rest' },
  },
  'body-not-base64': {
    title: 'the body is not the base64 that it claims to be',
    what: 'The flag isBase64Encoded is true and the body does not decode. A REST API that would decode it answers 500; of the others nothing is established.',
    fix: 'Encode the bytes with toString("base64"), or leave isBase64Encoded out for text.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => ({ statusCode: 200, body: 'h\u00e9llo, w\u00f6rld!', isBase64Encoded: true })`,
    right: `export const handler = async () => ({ statusCode: 200, body: Buffer.from('h\u00e9llo').toString('base64'), isBase64Encoded: true })`,
    shown: { gateway: 'rest', options: { binaryMediaTypes: ['*/*'] } },
  },
  'headers-invalid': {
    title: 'headers is no map',
    what: 'The value of headers is a list or text. REST APIs answer 502 to a list (reported); a load balancer answers 502 to null as well.',
    fix: 'Return headers as an object of name and value, or leave them out.',
    evidence: { tier: 'reported', source: 'bref pull request 6, resolve issue 802' },
    wrong: `export const handler = async () => ({ statusCode: 200, headers: [], body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, headers: {}, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'header-value-invalid': {
    title: 'a header value is no text',
    what: 'A value in headers is a list or an object, or on a load balancer a number or boolean. REST APIs and load balancers answer 502, HTTP APIs with format 2.0 answer 500.',
    fix: 'Return each header value as a string, and repeated headers in multiValueHeaders or cookies.',
    evidence: { tier: 'reported', source: 'serverless-express issues 354 and 355, with transcripts' },
    wrong: `export const handler = async () => ({ statusCode: 200, headers: { 'set-cookie': ['a=1', 'b=2'] }, body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, cookies: ['a=1', 'b=2'], body: '' })`,
    shown: { gateway: 'http-v2' },
  },
  'multi-value-headers-invalid': {
    title: 'multiValueHeaders holds something other than lists',
    what: 'Every value of multiValueHeaders has to be a list of strings. A REST API answers 502 to a plain string.',
    fix: 'Wrap single values in a list, or put them into headers.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => ({ statusCode: 200, multiValueHeaders: { vary: 'origin' }, body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, multiValueHeaders: { vary: ['origin'] }, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'cookies-invalid': {
    title: 'cookies is no list of strings',
    what: 'Format 2.0 takes cookies as a list of strings. What HTTP APIs and Function URLs make of anything else is not established.',
    fix: 'Return cookies as a list with one Set-Cookie value each.',
    evidence: nothingFound,
    wrong: `export const handler = async () => ({ statusCode: 200, cookies: 'a=1', body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, cookies: ['a=1'], body: '' })`,
    shown: { gateway: 'http-v2' },
  },
  'unknown-key': {
    title: 'the response has a key that the front end does not know',
    what: 'A REST API answers 502 to any top-level key beyond its own five, cookies among them. HTTP APIs and load balancers ignore such keys.',
    fix: 'Return statusCode, headers, multiValueHeaders, body and isBase64Encoded only; everything else belongs into the body.',
    evidence: recordedRefusal,
    wrong: `export const handler = async () => ({ message: 'hello' })`,
    right: `export const handler = async () => ({ statusCode: 200, body: JSON.stringify({ message: 'hello' }) })`,
    shown: { gateway: 'rest' },
  },
  'base64-flag-invalid': {
    title: 'isBase64Encoded is no boolean',
    what: 'REST APIs and HTTP APIs with format 1.0 were found to take booleans and the words true and false only. REST answers 502.',
    fix: 'Return isBase64Encoded as true or false.',
    evidence: {
      tier: 'documented',
      source: 'AWS staff, based on trials',
      url: 'https://github.com/aws/aws-sam-cli/pull/2941',
    },
    wrong: `export const handler = async () => ({ statusCode: 200, body: '', isBase64Encoded: 'yes' })`,
    right: `export const handler = async () => ({ statusCode: 200, body: '', isBase64Encoded: false })`,
    shown: { gateway: 'rest' },
  },
  'stream-invalid': {
    title: 'the stream does not begin as it must',
    what: 'A streamed response begins with its metadata as JSON and eight NUL bytes. Without them the front end cannot tell status and headers.',
    fix: 'Wrap the stream with awslambda.HttpResponseStream.from(stream, metadata), and write to it before ending it.',
    evidence: httpFormat,
    wrong: `export const handler = awslambda.streamifyResponse(async (event, stream) => {
  stream.setContentType('application/vnd.awslambda.http-integration-response')
  stream.write('hello')
  stream.end()
})`,
    right: `export const handler = awslambda.streamifyResponse(async (event, stream) => {
  const response = awslambda.HttpResponseStream.from(stream, { statusCode: 200 })
  response.write('hello')
  response.end()
})`,
  },
}
