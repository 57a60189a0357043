import { groupMarks, keyMark, moreMark, tailMark, valueMark } from '../../lambda/observe/marks.ts'
import type { HttpRequest } from '../../http/request.ts'
import type { Knowledge } from '../known/knowledge.ts'
import { requestWith } from '../request/request-with.ts'

/**
 * GraphQL over HTTP (graphql.org/learn/serving-over-http, read on 2026-11-23) for a body whose `query` is read next to `variables` or
 * `operationName`: documents whose names are marks, so that it shows what a resolver of one's own knows.
 */
export function graphqlStarts({ body }: Knowledge, base: HttpRequest): HttpRequest[] {
  if (!body.has('query') || !(body.has('variables') || body.has('operationName'))) return []
  const [field, operation, inner, variable] = [keyMark, valueMark, moreMark, tailMark]
  const [argument, deep, deepest] = groupMarks.toReversed()
  const withText = `{${field}(${argument}:"${variable}"){${inner}}}`
  const withVariable = `query(\$${variable}:ID!){${field}(${argument}:\$${variable}){${inner}}}`
  const send = (value: unknown) =>
    requestWith(base.method === 'GET' ? { ...base, method: 'POST' } : base, 'body', value)
  return [
    send({ query: `{${field}}` }),
    send({ query: withVariable, variables: { [variable]: 'a' } }),
    send({ query: `query ${operation}{${field}{${inner}}}`, operationName: operation }),
    send({ query: withText }),
    send({ query: `{${field}{${inner}{${deep}{${deepest}}}}}` }),
    send({ query: `mutation${withText}` }),
  ]
}
