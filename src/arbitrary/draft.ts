import type { HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Template } from './template.ts'

/** A request while it is composed, and the template that its path follows. */
export interface Draft {
  template: Template
  method: string
  path: string
  query: string
  headers: HeaderLine[]
  body: Uint8Array | null
  /** True while the body is bytes that its content type must fit. */
  binary: boolean
}

/** A draft that starts as a request. */
export function draftOf({ method, path, query, headers, body }: HttpRequest, template: Template): Draft {
  return { template, method, path, query, headers: [...headers], body, binary: false }
}

/** Puts a header line in the place of all lines of that name. */
export function setHeader(draft: Draft, name: string, value: string | undefined): void {
  const wanted = name.toLowerCase()
  const { headers } = draft
  let kept = 0
  for (const line of headers) {
    const own = line[0]
    if (own.length !== wanted.length || (own !== wanted && own.toLowerCase() !== wanted)) headers[kept++] = line
  }
  headers.length = kept
  if (value !== undefined) headers.push([name, value])
}

/** Adds a raw pair to the query. */
export function addPair(draft: Draft, pair: string): void {
  draft.query = draft.query === '' ? pair : `${draft.query}&${pair}`
}
