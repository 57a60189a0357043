import { isObject } from '../http/is-object.ts'
import type { HttpApiAuthorizer } from '../gateway/http-api-options.ts'

type Fields = Readonly<Record<string, unknown>>

/** What an event of an HTTP API tells of its authorizer. Format 1.0 has its members without the level of the kind, and IAM in `identity`. */
export function httpAuthorizerOf(
  { authorizer, identity }: Fields,
  format: '1.0' | '2.0',
): { authorizer?: HttpApiAuthorizer } {
  if (format === '2.0') {
    const kind = isObject(authorizer) && ['jwt', 'lambda', 'iam'].find((one) => isObject(authorizer[one]))
    return kind ? { authorizer: { [kind]: authorizer[kind] } as unknown as HttpApiAuthorizer } : {}
  }
  if (isObject(authorizer)) {
    const { claims, scopes } = authorizer
    if (!isObject(claims)) return { authorizer: { lambda: authorizer } }
    return { authorizer: { jwt: { claims, scopes: Array.isArray(scopes) ? (scopes as string[]) : null } } }
  }
  if (!isObject(identity) || typeof identity['userArn'] !== 'string') return {}
  const { accessKey, accountId, caller: callerId, principalOrgId, user: userId, userArn } = identity
  return { authorizer: { iam: { accessKey, accountId, callerId, principalOrgId, userId, userArn } } }
}

/** What a REST API's event tells of its caller beyond what each request has. */
export function identityOf(identity: Fields): { apiKey?: string; identity?: Fields } {
  const { apiKey, sourceIp: _, userAgent: __, ...rest } = identity
  const own = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined))
  return {
    ...(typeof apiKey === 'string' && apiKey !== '' && { apiKey }),
    ...(Object.keys(own).length > 0 && { identity: own }),
  }
}
