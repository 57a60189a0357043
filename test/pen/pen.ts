import type { FindingCode } from '../../src/check/finding.ts'
import type { GatewayName } from '../../src/gateway/gateway.ts'
import type { Runtime } from '../../src/lambda/words/invocation.ts'

/** A finding that is no false alarm: what the handler does on purpose, or a fault of the framework that it uses. */
export interface KnownFinding {
  readonly code: FindingCode
  /** A substring of the finding's place. */
  readonly place?: string
  readonly why: string
  /** Where the framework's fault is known. */
  readonly upstream?: string
}

/** A right handler: a default run finds nothing, or nothing but what is known. `entry` is its module in `handlers/`. */
export interface PenCase {
  readonly name: string
  readonly gateway: GatewayName
  readonly options?: Readonly<Record<string, unknown>>
  /** `nodejs20.x` where not told. */
  readonly runtime?: Runtime
  readonly entry: string
  readonly expected: readonly KnownFinding[]
}

/** A row for a handler of which nothing is known but that it is right. */
function right(entry: string, gateway: GatewayName, more: Partial<PenCase> = {}): PenCase {
  return { name: `${entry.replace(/\.\w+$/, '')} on ${gateway}`, gateway, entry, expected: [], ...more }
}

const lambdaApiFaults: readonly KnownFinding[] = [
  { code: 'server-error', place: 'URI malformed', why: 'lambda-api 1.5.1 decodes cookies that need not be encoded' },
  { code: 'server-error', place: '500', why: 'the same on HEAD, whose answer has no body that says it' },
]

export const pen: readonly PenCase[] = [
  right('callback-style.cjs', 'rest'),
  right('context-succeed.cjs', 'rest'),
  right('synchronous.mjs', 'http-v2', { runtime: 'nodejs24.x' }),
  right('promise-chain.cjs', 'rest'),
  right('class-controller.ts', 'rest'),
  right('lower-case-headers.mjs', 'rest'),
  right('strict-validation.mjs', 'http-v2'),
  right('echo-body.mjs', 'http-v2'),
  right('echo-body.mjs', 'function-url'),
  right('echo-body.mjs', 'rest', { options: { binaryMediaTypes: ['*/*'] } }),
  right('echo-query-html.mjs', 'rest'),
  right('redirect-slash.mjs', 'http-v2'),
  right('gzip-negotiated.mjs', 'rest', { options: { binaryMediaTypes: ['*/*'] } }),
  right('pixel.mjs', 'function-url'),
  right('pixel.mjs', 'alb'),
  right('etag.mjs', 'rest'),
  right('cors.mjs', 'http-v2'),
  right('big-but-legal.mjs', 'rest'),
  right('cookies-rest.mjs', 'rest'),
  right('cookies-http.mjs', 'http-v2'),
  right('cookies-http.mjs', 'function-url'),
  right('alb-single.mjs', 'alb'),
  right('alb-multi-value.mjs', 'alb', { options: { multiValueHeaders: true } }),
  right('health.mjs', 'rest'),
  right('health.mjs', 'alb'),
  right('inferred-object.mjs', 'http-v2'),
  right('inferred-string.mjs', 'function-url'),
  right('jwt-verified.mjs', 'http-v2'),
  right('webhook.mjs', 'function-url'),
  right('form.mjs', 'http-v2'),
  right('rest-path-parameters.mjs', 'rest', { options: { routes: ['GET /books', 'ANY /books/{slug}'] } }),
  right('header-boolean-rest.mjs', 'rest'),
  right('null-members-rest.mjs', 'rest'),
  right('http-v1.mjs', 'http-v1'),
  right('chatty.mjs', 'rest'),
  right('password-hash.mjs', 'rest'),
  right('hono-graphql.mjs', 'http-v2'),
  right('hono-graphql.mjs', 'rest', { options: { binaryMediaTypes: ['*/*'] } }),
  right('hono-site.mjs', 'http-v2'),
  right('hono-site.mjs', 'rest', { options: { binaryMediaTypes: ['*/*'] } }),
  right('express-serverless-http.mjs', 'rest'),
  right('express-serverless-http.mjs', 'http-v2'),
  right('express-codegenie.mjs', 'rest'),
  right('express-codegenie.mjs', 'http-v2'),
  right('fastify.mjs', 'rest'),
  right('fastify.mjs', 'http-v2', {
    expected: [
      {
        code: 'handler-threw',
        place: 'parseURL',
        why: 'light-my-request reads a decoded path that begins with a slash and a backslash as a host',
        upstream: 'https://github.com/fastify/aws-lambda-fastify/issues/169 (the path arrives decoded)',
      },
    ],
  }),
  right('lambda-api.cjs', 'rest', { expected: lambdaApiFaults }),
  right('lambda-api.cjs', 'http-v2', { expected: lambdaApiFaults }),
  right('hono-site.mjs', 'alb', { options: { multiValueHeaders: true } }),
  right('express-serverless-http.mjs', 'alb'),
  right('fastify.mjs', 'alb', {
    expected: [
      {
        code: 'handler-threw',
        place: 'URIError',
        why: '@fastify/aws-lambda 6.4.1 decodes a query that may be malformed',
      },
    ],
  }),
  right('express-codegenie.mjs', 'alb', {
    expected: [
      {
        code: 'server-error',
        place: 'URIError',
        why: 'its load balancer adapter decodes a query that may be malformed',
      },
    ],
  }),
  right('fastify.mjs', 'function-url'),
  right('hono-site.mjs', 'function-url'),
  right('powertools.mjs', 'http-v2', {
    expected: [
      {
        code: 'handler-threw',
        place: 'TypeError',
        why: 'a Request cannot be made of GET or HEAD with a body, which HTTP APIs deliver',
        upstream: 'https://github.com/aws-powertools/powertools-lambda-typescript/issues/5673',
      },
      {
        code: 'server-error',
        place: '500 Internal Server Error',
        why: 'path parameters are decoded that the HTTP API has decoded before: /orders/%25',
      },
    ],
  }),
  right('middy.mjs', 'rest'),
  right('flag-off.mjs', 'rest', {
    expected: [{ code: 'server-error', place: '503', why: 'closed on purpose: at most a warning' }],
  }),
  right('not-implemented.mjs', 'http-v2'),
  right('signed-hook.mjs', 'http-v2'),
  right('signed-token.mjs', 'rest'),
  right('cloned-notes.mjs', 'rest'),
  right('plain-data.mjs', 'http-v2'),
  right('slow-password.mjs', 'rest'),
  right('status-text.mjs', 'rest', {
    expected: [{ code: 'status-code-coerced', place: 'statusCode', why: 'works today, and is worth a warning' }],
  }),
]
