import { strictTextOf } from '../http/body.ts'
import { headerValue, type HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { documented, recorded, reported, unestablished, type Evidence } from './evidence.ts'
import { isTextType } from './base64-body.ts'
import type { GatewayName } from './gateway.ts'

/** A dimension in which a request can be odd, and how sure it is that each front end delivers such a one. */
export interface Oddity {
  readonly name: string
  readonly test: (request: HttpRequest) => boolean
  readonly evidence: Readonly<Record<GatewayName, Evidence>>
}

const issues = {
  albQuery: reported(
    'a live load balancer passed it on (serverless-http#204)',
    'https://github.com/dougmoscrop/serverless-http/issues/204',
  ),
  albUnicode: reported('a live load balancer passed it on (hono#4432)', 'https://github.com/honojs/hono/issues/4432'),
  latin1: reported('API Gateway passed it on (bun#22994)', 'https://github.com/oven-sh/bun/issues/22994'),
  bodyOnGet: reported(
    'REST and HTTP APIs forward it; CloudFront may answer 403 first (powertools#5673)',
    'https://github.com/aws-powertools/powertools-lambda-typescript/issues/5673',
  ),
  slashes: reported('real faults behind load balancers need it'),
}

const snapshot = recorded('LocalStack snapshot test_lambda_aws_proxy_integration', '2024-11-15')

const fromRecordings = recorded('captured events of this front end (voker)', '2026-07-10')

/** A row whose front ends are all unknown, but for those that are told. */
function row(
  name: string,
  test: (request: HttpRequest) => boolean,
  told: Partial<Record<GatewayName, Evidence>> = {},
): Oddity {
  const unknown = unestablished(`no recording: ${name}`)
  const evidence = {
    rest: unknown,
    'http-v1': unknown,
    'http-v2': unknown,
    'function-url': unknown,
    alb: unknown,
    ...told,
  }
  return { name, test, evidence }
}

const malformedPercent = /%(?![0-9A-Fa-f]{2})/
const escapedControl = /%(?:[01][0-9A-Fa-f]|7[Ff])/
const mustEscape = /[^\x21-\x7e]|["#<>\\^`{|}]/

const methods = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
const hopByHop = new Set('connection expect proxy-authenticate te trailer transfer-encoding upgrade'.split(' '))
const ownNames = /^(?:x-forwarded-(?:for|port|proto)|x-amzn-trace-id|x-amz-cf-id|cloudfront-.*)$/i
const singular = new Set(['content-type', 'content-length', 'host', 'authorization', 'x-http-method-override'])

/**
 * All odd dimensions. A request without any is ordinary. Docs and arbitraries read the same table as
 * `deliveryOf`.
 */
export const oddities: readonly Oddity[] = [
  row('a method beyond the usual seven', ({ method }) => !methods.has(method)),

  row('a malformed percent in the path', ({ path }) => path.includes('%') && malformedPercent.test(path), {
    'function-url': recorded('/pa2%Fth/1 was captured on a live Function URL', '2026-07-10'),
  }),
  row('percent-escapes in the path that are not UTF-8', ({ path }) => path.includes('%') && !isUtf8(path)),
  row('an escaped control character in the path', ({ path }) => escapedControl.test(path)),
  row('characters in the path that a URL must escape', ({ path }) => mustEscape.test(path)),
  row('a dot segment in the path', ({ path }) => path.includes('.') && /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path)),
  row('an escaped question mark in the path', ({ path }) => /%3f/i.test(path), {
    rest: snapshot,
    'function-url': fromRecordings,
    alb: fromRecordings,
  }),
  row('two slashes at the start of the path', ({ path }) => path.startsWith('//'), {
    rest: snapshot,
    alb: issues.slashes,
  }),
  row('two slashes within the path', ({ path }) => path.indexOf('//', 1) > 0, { rest: snapshot, alb: issues.slashes }),

  row('a malformed percent in the query', ({ query }) => query.includes('%') && malformedPercent.test(query), {
    alb: issues.albQuery,
  }),
  row('percent-escapes in the query that are not UTF-8', ({ query }) => query.includes('%') && !isUtf8(query), {
    alb: issues.albQuery,
  }),
  row('an escaped control character in the query', ({ query }) => escapedControl.test(query)),
  row('characters in the query that a URL must escape', ({ query }) => mustEscape.test(query)),
  row('a query name without =', ({ query }) => /(?:^|&)[^=&]+(?:&|$)/.test(query)),
  row('an empty query name', ({ query }) => /(?:^|&)=/.test(query)),
  row('an empty piece in the query', ({ query }) => query !== '' && /^&|&&|&$/.test(query)),
  row('a semicolon in the query', ({ query }) => query.includes(';')),

  row('header characters above U+00FF', anyValue(/[^\0-\xff]/), { alb: issues.albUnicode }),
  row('header characters from U+0080 to U+00FF', anyValue(/[\x80-\xff]/), {
    rest: issues.latin1,
    'http-v1': issues.latin1,
    'http-v2': issues.latin1,
    alb: issues.albUnicode,
  }),
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  row('control characters in a header', anyValue(/[\0-\x08\x0a-\x1f\x7f]/)),
  row('an empty header value', anyValue(/^$/)),
  row('blanks at either end of a header value', anyValue(/^[ \t]|[ \t]$/)),
  row(
    'a header name of other than letters, digits, - and _',
    anyLine(([name]) => !/^[\w-]+$/.test(name)),
  ),
  row('one header name in two casings', ({ headers }) => somePair(headers, (a, b) => a !== b), {
    'http-v2': fromRecordings,
    'function-url': fromRecordings,
    alb: fromRecordings,
  }),
  row('a header twice that comes once', ({ headers }) => somePair(headers, (name) => singular.has(name.toLowerCase()))),
  row(
    'headers of one connection',
    anyLine(([name]) => hopByHop.has(name.toLowerCase())),
    { rest: snapshot },
  ),
  row('a content length that is not that of the body', isWrongLength),
  row(
    'headers that front ends add themselves',
    anyLine(([name]) => ownNames.test(name)),
    {
      alb: documented(
        'X-Forwarded-For is appended to by default',
        'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/x-forwarded-headers.html',
      ),
    },
  ),
  row(
    'an X-HTTP-Method-Override',
    anyLine(([name]) => name.toLowerCase() === 'x-http-method-override'),
    {
      rest: documented(
        'API Gateway known issues: it overrides the method',
        'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
      ),
      'http-v1': fromRecordings,
      'http-v2': fromRecordings,
      'function-url': fromRecordings,
      alb: fromRecordings,
    },
  ),
  row(
    'an AWS signature in Authorization',
    anyLine(([name, value]) => value.startsWith('AWS4-') && /^authorization$/i.test(name)),
    {
      rest: documented(
        'API Gateway known issues: the header is dropped',
        'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
      ),
    },
  ),

  row(
    'a body on GET or HEAD',
    ({ method, body }) => body !== null && body.length > 0 && (method === 'GET' || method === 'HEAD'),
    {
      rest: issues.bodyOnGet,
      'http-v1': issues.bodyOnGet,
      'http-v2': issues.bodyOnGet,
    },
  ),
  row('text that is not UTF-8', (request) => isText(request) && !isUtf8Body(request)),
  row('bytes that are not text', (request) => !isText(request) && !isUtf8Body(request), {
    // A REST API with binary media types that match is asked about before this table
    'http-v1': fromRecordings,
    'http-v2': fromRecordings,
    'function-url': fromRecordings,
    alb: fromRecordings,
  }),
]

function isUtf8(text: string): boolean {
  try {
    // Malformed escapes have a row of their own
    decodeURIComponent(text.replace(new RegExp(malformedPercent, 'g'), ''))
    return true
  } catch {
    return false
  }
}

function anyValue(pattern: RegExp): (request: HttpRequest) => boolean {
  return anyLine(([, value]) => pattern.test(value))
}

function anyLine(test: (line: HeaderLine) => boolean): (request: HttpRequest) => boolean {
  return ({ headers }) => headers.some(test)
}

/** True if two lines share a name, whatever its casing, and `fits` says so of that pair. */
function somePair(headers: readonly HeaderLine[], fits: (a: string, b: string) => boolean): boolean {
  for (let i = 1; i < headers.length; i++) {
    const name = headers[i]![0]
    for (let j = 0; j < i; j++) {
      const other = headers[j]![0]
      if (other.length === name.length && other.toLowerCase() === name.toLowerCase() && fits(other, name)) return true
    }
  }
  return false
}

function isWrongLength({ headers, body }: HttpRequest): boolean {
  const told = headerValue(headers, 'content-length')
  return told !== undefined && told !== String(body?.length ?? 0)
}

function isText({ headers }: HttpRequest): boolean {
  return isTextType(headerValue(headers, 'content-type'))
}

function isUtf8Body({ body }: HttpRequest): boolean {
  return body === null || strictTextOf(body) !== undefined
}
