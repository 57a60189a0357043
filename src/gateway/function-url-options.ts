import { checkCors, type CorsOptions } from './cors.ts'
import { needOption } from './option-values.ts'
import { checkOptions } from './options.ts'
import { seededWorld, type SeededWorld } from './request-ids.ts'
import { toRoutes, type Route } from './routes.ts'
import { lettersOf } from './seeded.ts'

/** Options of `functionUrl`; all optional. They govern the event and the answer alike. */
export interface FunctionUrlOptions {
  /** How the URL calls the function (default `BUFFERED`). */
  readonly invokeMode?: 'BUFFERED' | 'RESPONSE_STREAM'
  /** Who may call it (default `NONE`); `AWS_IAM` puts the caller into `requestContext.authorizer`. */
  readonly authType?: 'NONE' | 'AWS_IAM'
  /** The URL's CORS settings (default: none, the function's own headers pass). */
  readonly cors?: CorsOptions
  /** What to ask for: a Function URL has no routes, and no path parameters (default: any path). */
  readonly routes?: readonly string[]
  readonly domainName?: string
  readonly accountId?: string
  /** The URL's id. */
  readonly apiId?: string
  /** The client's address (default: one of 203.0.113.0/24). */
  readonly sourceIp?: string
  /** Ids, clock and addresses derive from it (default 0). */
  readonly seed?: number
}

const known: readonly (keyof FunctionUrlOptions)[] = [
  'invokeMode',
  'authType',
  'cors',
  'routes',
  'domainName',
  'accountId',
  'apiId',
  'sourceIp',
  'seed',
]

const telling = ['routes', 'invokeMode', 'authType'] as const

/** A Function URL with all its options settled, and what does not change from request to request. */
export interface FunctionUrlSettings {
  readonly routes: readonly Route[]
  readonly untold: readonly string[]
  readonly streams: boolean
  readonly cors: CorsOptions | undefined
  /** The caller of `AWS_IAM` URLs. */
  readonly iam: Readonly<Record<string, unknown>> | undefined
  readonly domainName: string
  readonly domainPrefix: string
  /** `anonymous` without IAM (recorded; the documentation says the owner's id). */
  readonly accountId: string
  readonly apiId: string
  readonly world: SeededWorld
}

/** Settles options. Throws a `TypeError` for unknown ones and for values that a Function URL cannot have. */
export function toFunctionUrlSettings(options: FunctionUrlOptions): FunctionUrlSettings {
  checkOptions('functionUrl', options, known)
  const need = needOption('functionUrl', options)
  need.oneOf('invokeMode', ['BUFFERED', 'RESPONSE_STREAM'])
  need.oneOf('authType', ['NONE', 'AWS_IAM'])
  need.object('cors')
  need.text('domainName', 'accountId', 'apiId', 'sourceIp')
  need.integer('seed')
  checkCors('functionUrl', options.cors)
  const seed = options.seed ?? 0
  const apiId = options.apiId ?? lettersOf(seed, 'url', 32)
  const domainName = options.domainName ?? `${apiId}.lambda-url.us-east-1.on.aws`
  const owner = options.accountId ?? '123456789012'
  const signed = options.authType === 'AWS_IAM'
  return {
    routes: toRoutes(options.routes, ['$default']),
    untold: telling.filter((name) => options[name] === undefined),
    streams: options.invokeMode === 'RESPONSE_STREAM',
    cors: options.cors,
    iam: signed ? callerOf(seed, owner) : undefined,
    domainName,
    domainPrefix: domainName.split('.', 1)[0]!,
    accountId: signed ? owner : (options.accountId ?? 'anonymous'),
    apiId,
    world: seededWorld(seed, options.sourceIp),
  }
}

function callerOf(seed: number, accountId: string): Record<string, unknown> {
  const userId = `AIDA${lettersOf(seed, 'user', 17).toUpperCase()}`
  return {
    accessKey: `AKIA${lettersOf(seed, 'key', 16).toUpperCase()}`,
    accountId,
    callerId: userId,
    cognitoIdentity: null,
    principalOrgId: `o-${lettersOf(seed, 'organisation', 10)}`,
    userArn: `arn:aws:iam::${accountId}:user/caller`,
    userId,
  }
}
