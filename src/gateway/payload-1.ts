import { formDecode, queryPairs } from '../http/query.ts'
import { append, put, type ValueMaps } from './maps.ts'

/**
 * Query maps of format 1.0: names and values form-decoded once, the last value wins; `null` without a query. Recorded on
 * REST APIs (LocalStack snapshots, aws-lambda-dotnet `*Rest.json`) and HTTP APIs (`*HttpV1.json`, 2025-04-14).
 */
export function queryMaps(query: string): ValueMaps | null {
  const pairs = query === '' ? [] : queryPairs(query)
  if (pairs.length === 0) return null
  const single: Record<string, string> = {}
  const multi: Record<string, string[]> = {}
  for (const { key, value } of pairs) {
    const name = formDecode(key)
    const decoded = value === undefined ? '' : formDecode(value)
    put(single, name, decoded)
    append(multi, name, decoded)
  }
  return { single, multi }
}

/**
 * What `isBase64Encoded` says: booleans and the words `true`, `True`, `false`, `False`; undefined for anything else.
 * AWS staff found it so for REST APIs and format 1.0 of HTTP APIs
 * (https://github.com/aws/aws-sam-cli/pull/2941, "based on some trials").
 */
export function base64Flag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (value === 'true' || value === 'True') return true
  return value === 'false' || value === 'False' ? false : undefined
}
