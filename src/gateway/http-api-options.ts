import { shown } from '../http/shown.ts'
import { checkCors, type CorsOptions } from './cors.ts'
import { needOption } from './option-values.ts'
import { checkOptions } from './options.ts'
import { seededWorld, type SeededWorld } from './request-ids.ts'
import { compileRoutes, toRoutes, type Route, type RouteTable } from './routes.ts'
import { lettersOf } from './seeded.ts'

/** What an HTTP API's authorizer puts into events: one of three kinds. */
export type HttpApiAuthorizer =
  | { readonly jwt: { readonly claims: Readonly<Record<string, unknown>>; readonly scopes?: readonly string[] | null } }
  | { readonly lambda: Readonly<Record<string, unknown>> }
  | { readonly iam: Readonly<Record<string, unknown>> }

/** Options of `httpApi`; all optional. They govern the event and the answer alike. */
export interface HttpApiOptions {
  /** The integration's payload format version (default `2.0`). */
  readonly payloadFormat?: '2.0' | '1.0'
  /** The stage's name (default `$default`, which adds nothing to paths). */
  readonly stage?: string
  /** `'GET /users/{id}'`, `'ANY /{proxy+}'`, `'$default'` (default: `$default`). */
  readonly routes?: readonly string[]
  /** The stage's variables (default: none). */
  readonly stageVariables?: Readonly<Record<string, string>>
  /** The API's CORS settings (default: none, the function's own headers pass). */
  readonly cors?: CorsOptions
  /** What the authorizer of each route tells the function (default: no authorizer). */
  readonly authorizer?: HttpApiAuthorizer
  /** The host (default: an execute-api host). On other hosts a mapped stage is not part of the path. */
  readonly domainName?: string
  readonly accountId?: string
  readonly apiId?: string
  /** The client's address (default: one of 203.0.113.0/24). */
  readonly sourceIp?: string
  /** Ids, clock and addresses derive from it (default 0). */
  readonly seed?: number
}

const known: readonly (keyof HttpApiOptions)[] = [
  'payloadFormat',
  'stage',
  'routes',
  'stageVariables',
  'cors',
  'authorizer',
  'domainName',
  'accountId',
  'apiId',
  'sourceIp',
  'seed',
]

const telling = ['routes', 'authorizer', 'stageVariables'] as const

/** An HTTP API with all its options settled, and what does not change from request to request. */
export interface HttpApiSettings {
  readonly payloadFormat: '2.0' | '1.0'
  readonly routes: readonly Route[]
  readonly table: RouteTable
  readonly untold: readonly string[]
  readonly stage: string
  /** What paths start with: `/stage`, or nothing. */
  readonly stagePath: string
  readonly stageVariables: Readonly<Record<string, string>> | undefined
  readonly cors: CorsOptions | undefined
  readonly authorizer: HttpApiAuthorizer | undefined
  readonly domainName: string
  readonly domainPrefix: string
  readonly accountId: string
  readonly apiId: string
  readonly world: SeededWorld
}

/** Settles options. Throws a `TypeError` for unknown ones and for values that an API cannot have. */
export function toHttpApiSettings(options: HttpApiOptions): HttpApiSettings {
  checkOptions('httpApi', options, known)
  checkValues(options)
  const seed = options.seed ?? 0
  const routes = toRoutes(options.routes, ['$default'])
  const apiId = options.apiId ?? lettersOf(seed, 'api', 10)
  const domainName = options.domainName ?? `${apiId}.execute-api.us-east-1.amazonaws.com`
  const stage = options.stage ?? '$default'
  return {
    payloadFormat: options.payloadFormat ?? '2.0',
    routes,
    table: compileRoutes(routes),
    untold: telling.filter((name) => options[name] === undefined),
    stage,
    stagePath: stage === '$default' || !domainName.includes('.execute-api.') ? '' : `/${stage}`,
    stageVariables: options.stageVariables,
    cors: options.cors,
    authorizer: options.authorizer,
    domainName,
    domainPrefix: domainName.split('.', 1)[0]!,
    accountId: options.accountId ?? '123456789012',
    apiId,
    world: seededWorld(seed, options.sourceIp),
  }
}

function checkValues(options: HttpApiOptions): void {
  const need = needOption('httpApi', options)
  need.oneOf('payloadFormat', ['2.0', '1.0'])
  need.text('stage', 'domainName', 'accountId', 'apiId', 'sourceIp')
  need.object('stageVariables', 'cors', 'authorizer')
  need.integer('seed')
  checkCors('httpApi', options.cors)
  const { authorizer, stage } = options
  if (stage !== undefined && !/^(?:\$default|[\w-]+)$/.test(stage))
    throw new TypeError(`httpApi(): stage must be '$default' or letters, digits, - and _; got ${shown(stage)}`)
  if (authorizer !== undefined) {
    const kinds = Object.keys(authorizer)
    if (kinds.length !== 1 || !['jwt', 'lambda', 'iam'].includes(kinds[0]!))
      throw new TypeError(
        `httpApi(): authorizer must be one of { jwt: { claims, scopes } }, { lambda: {...} }, { iam: {...} }; got keys ${kinds.join(', ') || 'none'}`,
      )
    const context: unknown = Object.values(authorizer)[0]
    if (typeof context !== 'object' || context === null)
      throw new TypeError(`httpApi(): authorizer.${kinds[0]} must be an object; got ${shown(context)}`)
  }
}
