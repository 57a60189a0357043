import type { BuiltInCode } from '../finding.ts'
import { httpFormat, nothingFound, proxyFormat, type CatalogueWords } from './entry.ts'

/** Codes for answers that are not what the handler returned. */
export type DamagedCode = Extract<
  BuiltInCode,
  | 'cookies-lost'
  | 'headers-lost'
  | 'body-corrupted'
  | 'response-inferred'
  | 'body-not-json'
  | 'body-dropped'
  | 'header-injection'
  | 'header-name-invalid'
  | 'headers-too-large'
>

const http = 'https://www.rfc-editor.org/rfc/rfc9110'

/** Words for {@link DamagedCode}. */
export const damaged: Readonly<Record<DamagedCode, CatalogueWords>> = {
  'cookies-lost': {
    title: 'cookies do not reach the client',
    what: 'The key cookies belongs to format 2.0. Load balancers ignore it, HTTP APIs with format 1.0 are taken to, and a REST API answers 502 to it.',
    fix: 'Return cookies where this front end reads them: multiValueHeaders["set-cookie"] on REST APIs and format 1.0, cookies on format 2.0 and Function URLs.',
    evidence: { tier: 'reported', source: 'users of load balancers and of HTTP APIs' },
    wrong: `export const handler = async () => ({ statusCode: 200, cookies: ['a=1', 'b=2'], body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'] }, body: '' })`,
    shown: { gateway: 'http-v1' },
  },
  'headers-lost': {
    title: 'headers do not reach the client',
    what: 'The headers are where this front end does not look (multiValueHeaders on format 2.0 and Function URLs, headers on a load balancer with multi-value headers), in a Headers or Map object, of which JSON keeps nothing, or under a name that is there twice in different case.',
    fix: 'Return plain objects, in the member that this front end reads (Object.fromEntries(headers)), with each name once: what has several values goes into multiValueHeaders where that is read.',
    evidence: httpFormat,
    wrong: `export const handler = async () => ({ statusCode: 200, headers: new Headers({ 'cache-control': 'no-store' }), body: '' })`,
    right: `export const handler = async () => ({
  statusCode: 200,
  headers: Object.fromEntries(new Headers({ 'cache-control': 'no-store' })),
  body: '',
})`,
    shown: { gateway: 'rest' },
  },
  'body-corrupted': {
    title: 'the bytes of the body do not arrive',
    what: 'Bytes were read as text, where what is not UTF-8 is replaced for good; or base64 goes out undecoded. A REST API decodes only if binaryMediaTypes cover the Accept of the request.',
    fix: 'Return bytes.toString("base64") with isBase64Encoded: true, and on a REST API list the media type, or */*, in binaryMediaTypes.',
    evidence: proxyFormat,
    wrong: `const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
export const handler = async () => ({ statusCode: 200, headers: { 'content-type': 'image/png' }, body: pixel.toString() })`,
    right: `const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
export const handler = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'image/png' },
  body: pixel.toString('base64'),
  isBase64Encoded: true,
})`,
    shown: { gateway: 'rest', options: { binaryMediaTypes: ['*/*'] } },
  },
  'response-inferred': {
    title: 'the response object itself becomes the body',
    what: 'On HTTP APIs with format 2.0 and Function URLs a payload without statusCode is sent as JSON with status 200: its headers and body are not read. A Function URL in RESPONSE_STREAM mode does so to whatever a handler returns that does not stream.',
    fix: 'Return statusCode beside headers and body; in RESPONSE_STREAM mode stream the answer with awslambda.streamifyResponse, or set the invoke mode to BUFFERED.',
    evidence: httpFormat,
    wrong: `export const handler = async () => ({ headers: { location: '/login' }, body: 'see there' })`,
    right: `export const handler = async () => ({ statusCode: 302, headers: { location: '/login' }, body: 'see there' })`,
    shown: { gateway: 'http-v2' },
  },
  'body-not-json': {
    title: 'the body is not the JSON that its type says',
    what: 'The handler itself sets a content type of JSON, and the body does not parse: clients that trust the type fail.',
    fix: 'Stringify the body, or name its true content type.',
    evidence: {
      tier: 'documented',
      source: 'RFC 8259 section 2',
      url: 'https://www.rfc-editor.org/rfc/rfc8259#section-2',
    },
    wrong: `export const handler = async () => ({ statusCode: 404, headers: { 'content-type': 'application/json' }, body: 'not found' })`,
    right: `export const handler = async () => ({
  statusCode: 404,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: 'not found' }),
})`,
    shown: { gateway: 'rest' },
  },
  'body-dropped': {
    title: 'the body comes with a status that has none',
    what: 'Answers with 204 and 304 end after their headers, so no client reads the body. What the front ends do with it is mostly not established.',
    fix: 'Leave the body empty, or answer with 200.',
    evidence: {
      tier: 'unknown',
      source: 'RFC 9110 section 6.4.1 forbids the body; what AWS does is not shown',
      url: `${http}#section-6.4.1`,
    },
    wrong: `export const handler = async () => ({ statusCode: 204, body: JSON.stringify({ deleted: true }) })`,
    right: `export const handler = async () => ({ statusCode: 204, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'header-injection': {
    title: 'a header value breaks out of its line',
    what: 'A header holds CR, LF or NUL, usually from the request. What each front end makes of it is not shown; every reading harms: a header that somebody else wrote, a broken one, or an error.',
    fix: 'Encode what goes into a header, or refuse the request.',
    evidence: { tier: 'documented', source: 'RFC 9110 section 5.5', url: `${http}#section-5.5` },
    wrong: `export const handler = async (event) => ({ statusCode: 302, headers: { location: '/' + (event.queryStringParameters?.next ?? '') }, body: '' })`,
    right: `export const handler = async (event) => ({
  statusCode: 302,
  headers: { location: '/' + encodeURIComponent(event.queryStringParameters?.next ?? '') },
  body: '',
})`,
    shown: { gateway: 'rest', request: { path: '/?next=a%0d%0aset-cookie:%20b=1' } },
  },
  'header-name-invalid': {
    title: 'a header name is not one',
    what: 'The name holds a blank, a colon or another character that HTTP forbids there. What the front ends make of it is not established.',
    fix: 'Use letters, digits and hyphens, and no colon at the end.',
    evidence: {
      tier: 'unknown',
      source: 'RFC 9110 section 5.1 forbids it; what AWS does is not shown',
      url: `${http}#section-5.1`,
    },
    wrong: `export const handler = async () => ({ statusCode: 200, headers: { 'cache-control:': 'no-store' }, body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, headers: { 'cache-control': 'no-store' }, body: '' })`,
    shown: { gateway: 'rest' },
  },
  'headers-too-large': {
    title: 'the headers are larger than the front end takes',
    what: 'API Gateway documents 10,240 bytes for all headers of a response. What the client gets beyond that is not documented.',
    fix: 'Keep large values out of headers and cookies: send a key, and store the rest.',
    evidence: {
      tier: 'documented',
      source: 'API Gateway quotas',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    },
    wrong: `export const handler = async () => ({ statusCode: 200, headers: { 'x-state': 'x'.repeat(11_000) }, body: '' })`,
    right: `export const handler = async () => ({ statusCode: 200, headers: { 'x-state': 'x'.repeat(1_000) }, body: '' })`,
    shown: { gateway: 'rest' },
  },
}

/** The word for a member of which AWS shows nothing. */
export const notEstablished: CatalogueWords = {
  title: 'what the front end does with this is not established',
  what: 'The front end likely takes the payload, but nobody has shown what it makes of this member. One line sums such notes up; strict lists them.',
  fix: 'Return the documented form: an integer status, strings as header values, a string as body.',
  evidence: nothingFound,
  wrong: `export const handler = async () => ({ statusCode: 200, headers: { 'x-count': 5 }, body: '' })`,
  right: `export const handler = async () => ({ statusCode: 200, headers: { 'x-count': '5' }, body: '' })`,
  shown: { gateway: 'rest' },
}
