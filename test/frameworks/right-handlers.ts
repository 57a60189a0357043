import type { Runtime } from '../../src/lambda/words/invocation.ts'
import type { Setting } from './frameworks.ts'

/** A handler that is right as it is, of which a run may say nothing but what it assumed. */
export interface RightHandler {
  /** Its module in `right/` and its export. */
  readonly source: string
  readonly on: Setting
  /** `nodejs20.x` where not told. */
  readonly runtime?: Runtime
  /** What the report has to say that it assumed. */
  readonly assumed?: RegExp
}

const binaryNames = ['gzip', 'latin1', 'echo', 'validates', 'mutates']

const restNames = [
  'callbackStyle',
  'answersByStream',
  'headLikeGet',
  'notModified',
  'noContent',
  'preflight',
  'cookies',
  'cookieCasings',
  'echo',
  'byteOrderMark',
  'jsonp',
  'xml',
  'errorPage',
  'variants',
  'seeOther',
  'counts',
  'random',
  'mutates',
  'freezes',
  'classWithToJson',
  'errorsForFlow',
  'asyncStorage',
  'abortable',
  'leavesTimers',
  'logsEverything',
  'everyMember',
  'thenable',
  'validates',
]

const moreNames = [
  'callbacksOfThreads',
  'intervalLeft',
  'callsBackAndReturns',
  'asksLoopback',
  'leansOnHeaders',
  'leansOnContext',
  'unauthorised',
  'jsonInAuthorizer',
  'groupsOfClaims',
  'numbersOfClaims',
  'routesByResource',
  'oddJson',
  'linesOfJson',
  'guarded',
  'emptyJson',
  'partOfJson',
  'redirects',
  'utf8Names',
  'oddObjects',
  'ownPromises',
  'documentation',
  'unusualStatuses',
  'securityHeaders',
  'wildcard',
  'pages',
  'readsEveryHeader',
  'stageConfiguration',
]

const httpNames = [
  'infersObject',
  'infersText',
  'infersNothingSpecial',
  'cookies',
  'oneCookieHeader',
  'form',
  'image',
  'notImplemented',
  'unknownMembers',
  'echoesBytes',
]

export const rightHandlers: readonly RightHandler[] = [
  ...binaryNames.map((name): RightHandler => ({ source: `rest.mjs#${name}`, on: 'rest' })),
  ...restNames.map((name): RightHandler => ({ source: `rest.mjs#${name}`, on: 'rest-text' })),
  ...moreNames.map((name): RightHandler => ({ source: `more.mjs#${name}`, on: 'rest-text' })),
  { source: 'rest.mjs#claims', on: 'rest-text', assumed: /authorizer that provides claims, claims\.sub/ },
  { source: 'rest.mjs#lambdaAuthorizer', on: 'rest-text', assumed: /authorizer that provides .*tenant/ },
  { source: 'rest.mjs#stageVariables', on: 'rest-text', assumed: /stage variables table/ },
  { source: 'rest.mjs#pathParameters', on: 'rest-text', assumed: /\{owner\}\/\{repository\}/ },
  { source: 'rest.mjs#proxyPath', on: 'rest-text' },
  ...httpNames.flatMap((name): RightHandler[] => [
    { source: `http.mjs#${name}`, on: 'http-v2' },
    { source: `http.mjs#${name}`, on: 'function-url' },
  ]),
  { source: 'http.mjs#jwtClaims', on: 'http-v2', assumed: /authorizer that provides .*jwt\.claims\.sub/ },
  { source: 'http.mjs#lambdaContext', on: 'http-v2', assumed: /authorizer that provides .*lambda\.tenant/ },
  { source: 'http.mjs#routeKey', on: 'http-v2', assumed: /routes GET \/orders\/\{id\}, POST \/orders/ },
  { source: 'alb.mjs#single', on: 'alb' },
  { source: 'alb.mjs#multi', on: 'alb-multi' },
  { source: 'alb.mjs#either', on: 'alb' },
  { source: 'alb.mjs#either', on: 'alb-multi' },
  { source: 'alb.mjs#query', on: 'alb' },
]
