import { put } from './maps.ts'
import type { HttpApiAuthorizer } from './http-api-options.ts'

/** What format 2.0 has under `requestContext.authorizer`: a fresh copy for each event; undefined without authorizer. */
export function httpApiAuthorizer(authorizer: HttpApiAuthorizer | undefined): object | undefined {
  if (authorizer === undefined) return undefined
  if (!('jwt' in authorizer)) return structuredClone(authorizer)
  return { jwt: { claims: claimTexts(authorizer.jwt.claims), scopes: scopesOf(authorizer.jwt.scopes) } }
}

/**
 * What format 1.0 has there: claims and scopes, or the members of a Lambda authorizer's context, without a level between
 * (documented for REST APIs; nobody has recorded format 1.0 with an authorizer on HTTP APIs). IAM goes into `identity`.
 */
export function httpApiAuthorizer1(authorizer: HttpApiAuthorizer | undefined): object | undefined {
  if (authorizer === undefined || 'iam' in authorizer) return undefined
  if ('lambda' in authorizer) return structuredClone(authorizer.lambda)
  return { claims: claimTexts(authorizer.jwt.claims), scopes: scopesOf(authorizer.jwt.scopes) }
}

/** Claims as strings: arrays render as `[admin poweruser]`, nulls are left out (floci, measured on HTTP APIs, 2026-08). */
function claimTexts(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const name of Object.keys(claims)) {
    const value = claims[name]
    if (value !== null && value !== undefined) put(texts, name, claimText(value))
  }
  return texts
}

function claimText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(claimText).join(' ')}]`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function scopesOf(scopes: readonly string[] | null | undefined): string[] | null {
  return scopes ? [...scopes] : null
}
