import { shown } from '../http/shown.ts'
import { needOption } from './option-values.ts'
import { checkOptions } from './options.ts'
import { seededWorld, type SeededWorld } from './request-ids.ts'
import { compileRoutes, routeKey, toRoutes, type Route, type RouteTable } from './routes.ts'
import { lettersOf } from './seeded.ts'

/** Options of {@link restApi}; all optional. They govern the event and the answer alike. */
export interface RestApiOptions {
  /** `'GET /users/{id}'`, `'ANY /{proxy+}'` (default: `ANY /` and `ANY /{proxy+}`). */
  readonly routes?: readonly string[]
  /** The stage's name (default `prod`). */
  readonly stage?: string
  /** The stage's variables (default: none, so `null` in the event). */
  readonly stageVariables?: Readonly<Record<string, string>>
  /** The API's binary media types (default: none): `image/png`, `image/*` or `*\/*`. */
  readonly binaryMediaTypes?: readonly string[]
  /** The host (default: an execute-api host; `api.example.com` with `basePath`). */
  readonly domainName?: string
  /** The base path of a custom domain, without slashes at its ends. */
  readonly basePath?: string
  /** `EDGE` adds what CloudFront adds (default `REGIONAL`). */
  readonly endpointType?: 'REGIONAL' | 'EDGE'
  /** What an authorizer puts into `requestContext.authorizer`: a context, or `{ claims }`. */
  readonly authorizer?: object
  /** The API key that the request came with, for `requestContext.identity`. */
  readonly apiKey?: string
  /** Members of `requestContext.identity` beside the defaults. */
  readonly identity?: Readonly<Record<string, unknown>>
  /** The client's address (default: one of 203.0.113.0/24). */
  readonly sourceIp?: string
  readonly accountId?: string
  readonly apiId?: string
  /** Ids, clock and addresses derive from it (default 0). */
  readonly seed?: number
  /** `console`: as the console's test button does it, without headers. `hostile` changes nothing here. */
  readonly tier?: 'gateway' | 'console' | 'hostile'
  /** `STREAM` is documented only: nothing of it is recorded (default `BUFFERED`). */
  readonly responseTransferMode?: 'BUFFERED' | 'STREAM'
}

const known: readonly (keyof RestApiOptions)[] = [
  'routes',
  'stage',
  'stageVariables',
  'binaryMediaTypes',
  'domainName',
  'basePath',
  'endpointType',
  'authorizer',
  'apiKey',
  'identity',
  'sourceIp',
  'accountId',
  'apiId',
  'seed',
  'tier',
  'responseTransferMode',
]

/** Options that change what the handler reads or the client gets, and so must be said when they were assumed. */
const telling = ['binaryMediaTypes', 'routes', 'authorizer', 'stageVariables'] as const

/** A REST API with all its options settled, and what does not change from request to request. */
export interface RestSettings {
  readonly routes: readonly Route[]
  readonly table: RouteTable
  readonly resourceIds: ReadonlyMap<Route, string>
  readonly untold: readonly string[]
  readonly stage: string
  readonly stageVariables: Readonly<Record<string, string>> | undefined
  readonly binaryMediaTypes: readonly string[]
  readonly binaryTold: boolean
  readonly domainName: string
  readonly domainPrefix: string
  /** What `event.path` starts with: a custom domain's base path. */
  readonly basePath: string
  /** What `requestContext.path` starts with: the stage, or a custom domain's base path. */
  readonly contextPath: string
  readonly edge: boolean
  readonly console: boolean
  readonly stream: boolean
  /** JSON, parsed for each event: a handler may change its event. */
  readonly authorizer: string | undefined
  readonly apiKey: string | undefined
  readonly identity: Readonly<Record<string, unknown>> | undefined
  readonly world: SeededWorld
  readonly accountId: string
  readonly apiId: string
  readonly deploymentId: string
  /** Bytes of a method ARN before method and path. */
  readonly arnBytes: number
}

/** Settles options. Throws a `TypeError` for unknown ones and for values that an API cannot have. */
export function toRestSettings(options: RestApiOptions): RestSettings {
  checkOptions('restApi', options, known)
  checkValues(options)
  const seed = options.seed ?? 0
  const routes = toRoutes(options.routes, ['ANY /', 'ANY /{proxy+}'])
  if (routes.some(({ path }) => path === '$default'))
    throw new TypeError(`routes: REST APIs have no '$default'; use 'ANY /{proxy+}'`)
  const stage = options.stage ?? 'prod'
  const apiId = options.apiId ?? lettersOf(seed, 'api', 10)
  const accountId = options.accountId ?? '123456789012'
  const base = (options.basePath ?? '').replace(/^\/+|\/+$/g, '')
  const domainName =
    options.domainName ?? (base === '' ? `${apiId}.execute-api.us-east-1.amazonaws.com` : 'api.example.com')
  const basePath = base === '' ? '' : `/${base}`
  return {
    routes,
    table: compileRoutes(routes),
    resourceIds: new Map(routes.map((route) => [route, lettersOf(seed, routeKey({ ...route, method: 'ANY' }), 6)])),
    untold: telling.filter((name) => options[name] === undefined),
    stage,
    stageVariables: options.stageVariables,
    binaryMediaTypes: (options.binaryMediaTypes ?? []).map((type) => type.toLowerCase()),
    binaryTold: options.binaryMediaTypes !== undefined,
    domainName,
    domainPrefix: domainName.split('.', 1)[0]!,
    basePath,
    contextPath: basePath !== '' || !domainName.includes('.execute-api.') ? basePath : `/${stage}`,
    edge: options.endpointType === 'EDGE',
    console: options.tier === 'console',
    stream: options.responseTransferMode === 'STREAM',
    authorizer: options.authorizer === undefined ? undefined : JSON.stringify(options.authorizer),
    apiKey: options.apiKey,
    identity: options.identity,
    world: seededWorld(seed, options.sourceIp),
    accountId,
    apiId,
    deploymentId: lettersOf(seed, 'deployment', 6),
    arnBytes: `arn:aws:execute-api:us-east-1:${accountId}:${apiId}/${stage}/`.length,
  }
}

function checkValues(options: RestApiOptions): void {
  const need = needOption('restApi', options)
  need.text('stage', 'domainName', 'apiKey', 'sourceIp', 'accountId', 'apiId')
  need.object('stageVariables', 'authorizer', 'identity')
  need.integer('seed')
  need.oneOf('endpointType', ['REGIONAL', 'EDGE'])
  need.oneOf('tier', ['gateway', 'console', 'hostile'])
  need.oneOf('responseTransferMode', ['BUFFERED', 'STREAM'])
  const { stage, basePath, binaryMediaTypes } = options
  if (stage !== undefined && !/^[\w-]+$/.test(stage))
    throw new TypeError(`restApi(): stage must be letters, digits, - and _; got '${stage}'`)
  if (basePath !== undefined && typeof basePath !== 'string')
    throw new TypeError(`restApi(): basePath must be a string; got ${shown(basePath)}`)
  if (binaryMediaTypes !== undefined && !(Array.isArray(binaryMediaTypes) && binaryMediaTypes.every(isType)))
    throw new TypeError(
      `restApi(): binaryMediaTypes must be a list such as ['image/png', 'image/*']; got ${shown(binaryMediaTypes)}`,
    )
}

function isType(type: unknown): boolean {
  return typeof type === 'string' && /^[^\s/]+\/[^\s/]+$/.test(type)
}
