import type { FindingCode, Level } from '../../src/check/finding.ts'
import { httpRequest, type HttpRequest } from '../../src/http/request.ts'
import type { Setting } from './frameworks.ts'

/** What is wrong in a framework or in its adapter, and nothing that the apps here could do about it. */
export interface KnownFault {
  /** A framework of `frameworks.ts`. */
  readonly framework: string
  readonly on: readonly Setting[]
  readonly code: FindingCode
  readonly level: Level
  readonly place: string
  readonly request: HttpRequest
  /** The framework's own line: the file below `node_modules`, the function, and the text that stands there. */
  readonly line: { readonly file: string; readonly in: string; readonly text: string }
  readonly why: string
  readonly upstream?: string
}

const malformedQuery = httpRequest({ path: '/', query: 'a=%' })
const twoCookies = httpRequest({ method: 'POST', path: '/login' })

export const knownFaults: readonly KnownFault[] = [
  {
    framework: 'serverless-express',
    on: ['alb', 'alb-multi'],
    code: 'server-error',
    level: 'error',
    place: '500 URIError decodeUrlencoded node_modules/@codegenie/serverless-express/src/event-sources/aws/alb.js',
    request: malformedQuery,
    line: {
      file: '@codegenie/serverless-express/src/event-sources/aws/alb.js',
      in: 'decodeUrlencoded',
      text: "return decodeURIComponent(val.replace(/\\+/g, '%20'))",
    },
    why: 'a load balancer passes the query on as it was sent, and a percent sign need not be an escape',
    upstream:
      'https://github.com/dougmoscrop/serverless-http/issues/204 (the same in serverless-http, where it is fixed)',
  },
  {
    framework: 'fastify',
    on: ['alb'],
    code: 'handler-threw',
    level: 'error',
    place: 'URIError <anonymous> node_modules/@fastify/aws-lambda/index.js',
    request: malformedQuery,
    line: {
      file: '@fastify/aws-lambda/index.js',
      in: 'the function that it returns',
      text: 'query[decodeURIComponent(q)] = decodeURIComponent(event.queryStringParameters[q])',
    },
    why: 'a load balancer passes the query on as it was sent, and a percent sign need not be an escape',
    upstream: 'https://github.com/fastify/aws-lambda-fastify/pull/91 (which began to decode)',
  },
  {
    framework: 'fastify with albMultiValueHeaders',
    on: ['alb-multi'],
    code: 'handler-threw',
    level: 'error',
    place: 'URIError <anonymous> node_modules/@fastify/aws-lambda/index.js',
    request: malformedQuery,
    line: {
      file: '@fastify/aws-lambda/index.js',
      in: 'the function that it returns',
      text: 'event.multiValueQueryStringParameters[q].map((val) => decodeURIComponent(val))',
    },
    why: 'a load balancer passes the query on as it was sent, and a percent sign need not be an escape',
    upstream: 'https://github.com/fastify/aws-lambda-fastify/pull/91 (which began to decode)',
  },
  {
    framework: 'fastify',
    on: ['alb'],
    code: 'headers-lost',
    level: 'error',
    place: 'multiValueHeaders',
    request: twoCookies,
    line: {
      file: '@fastify/aws-lambda/index.js',
      in: 'the callback of app.inject',
      text: "if (multiValueHeaders && (!event.version || event.version === '1.0')) ret.multiValueHeaders = multiValueHeaders",
    },
    why: 'two cookies go into multiValueHeaders, which a target group without multi-value headers does not read',
    upstream: 'https://github.com/fastify/aws-lambda-fastify/pull/272 (the opposite case)',
  },
  {
    framework: 'fastify',
    on: ['http-v2'],
    code: 'handler-threw',
    level: 'error',
    place: 'TypeError parseURL node_modules/light-my-request/lib/parse-url.js',
    request: httpRequest({ path: '/%5C' }),
    line: {
      file: 'light-my-request/lib/parse-url.js',
      in: 'parseURL',
      text: 'new URL(url, BASE_URL)',
    },
    why: 'rawPath is decoded on an HTTP API: with a backslash after the slash it begins as a host does',
    upstream: 'https://github.com/fastify/aws-lambda-fastify/issues/169 (the path arrives decoded)',
  },
  {
    framework: 'powertools',
    on: ['rest', 'http-v1', 'http-v2'],
    code: 'handler-threw',
    level: 'error',
    place: 'TypeError handler test/frameworks/apps/powertools.mjs',
    request: httpRequest({ path: '/', body: '{}' }),
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/converters.js',
      in: 'proxyEventV1ToWebRequest, proxyEventV2ToWebRequest',
      text: 'body: createBody(event.body',
    },
    why: 'a Request cannot be made of GET or HEAD with a body',
    upstream: 'https://github.com/aws-powertools/powertools-lambda-typescript/issues/5673',
  },
  {
    framework: 'powertools',
    on: ['http-v2'],
    code: 'server-error',
    level: 'error',
    place: '500 Internal Server Error',
    request: httpRequest({ path: '/books/%25' }),
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/RouteHandlerRegistry.js',
      in: '#processParams',
      text: 'processed[key] = decodeURIComponent(value);',
    },
    why: 'an HTTP API has decoded the path already: a percent sign in it need not be an escape',
  },
  {
    framework: 'powertools',
    on: ['function-url'],
    code: 'server-error',
    level: 'error',
    place: '500 Internal Server Error',
    request: httpRequest({ path: '/books/%' }),
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/RouteHandlerRegistry.js',
      in: '#processParams',
      text: 'processed[key] = decodeURIComponent(value);',
    },
    why: 'a Function URL passes on a percent sign that is no escape (recorded)',
  },
  {
    framework: 'powertools',
    on: ['alb', 'alb-multi'],
    code: 'handler-threw',
    level: 'error',
    place: 'TypeError handler test/frameworks/apps/powertools.mjs',
    request: httpRequest({ path: '//' }),
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/converters.js',
      in: 'albEventToWebRequest',
      text: 'const url = new URL(path, `${protocol}://${hostname}/`);',
    },
    why: 'a path that begins with two slashes is taken for a host',
  },
  {
    framework: 'powertools',
    on: ['alb'],
    code: 'headers-lost',
    level: 'error',
    place: 'multiValueHeaders',
    request: twoCookies,
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/converters.js',
      in: 'webResponseToALBResult',
      text: 'result.multiValueHeaders = multiValueHeaders;',
    },
    why: 'two cookies go into multiValueHeaders, which a target group without multi-value headers does not read',
  },
  {
    framework: 'powertools',
    on: ['alb-multi'],
    code: 'headers-lost',
    level: 'error',
    place: 'headers',
    request: httpRequest({ path: '/' }),
    line: {
      file: '@aws-lambda-powertools/event-handler/lib/esm/http/converters.js',
      in: 'webResponseToALBResult',
      text: 'const { headers, multiValueHeaders } = webHeadersToApiGatewayV1Headers(response.headers);',
    },
    why: 'single headers go into headers, which a target group with multi-value headers does not read',
  },
  {
    framework: 'lambda-api',
    on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'],
    code: 'server-error',
    level: 'error',
    place: '500 URI malformed',
    request: httpRequest({ path: '/', headers: { cookie: 'a=%' } }),
    line: {
      file: 'lambda-api/dist/cjs/lib/request.js',
      in: 'REQUEST.parseRequest',
      text: "_utils.parseBody(decodeURIComponent(cookie.slice(1).join('=')))",
    },
    why: 'a cookie value need not be percent-encoded',
    upstream: 'https://github.com/jeremydaly/lambda-api/issues/270',
  },
  {
    framework: 'lambda-api',
    on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'],
    code: 'server-error',
    level: 'error',
    // The answer to HEAD has no body that could tell which error it was.
    place: '500',
    request: httpRequest({ method: 'HEAD', path: '/', headers: { cookie: 'a=%' } }),
    line: {
      file: 'lambda-api/dist/cjs/lib/request.js',
      in: 'REQUEST.parseRequest',
      text: "_utils.parseBody(decodeURIComponent(cookie.slice(1).join('=')))",
    },
    why: 'a cookie value need not be percent-encoded',
    upstream: 'https://github.com/jeremydaly/lambda-api/issues/270',
  },
  {
    framework: 'lambda-api',
    on: ['alb-multi'],
    code: 'server-error',
    level: 'error',
    place: '500 URI malformed',
    request: malformedQuery,
    line: {
      file: 'lambda-api/dist/cjs/lib/request.js',
      in: 'REQUEST.parseRequest',
      text: 'decodeURIComponent(this.app._event.multiValueQueryStringParameters[key].slice(-1)[0])',
    },
    why: 'a load balancer passes the query on as it was sent, and a percent sign need not be an escape',
    upstream: 'https://github.com/jeremydaly/lambda-api/pull/132 (which began to decode)',
  },
]
