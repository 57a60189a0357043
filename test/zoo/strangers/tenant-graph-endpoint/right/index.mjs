import { z } from 'zod'
import { parse } from './parser.mjs'
import { execute } from './execute.mjs'

const Request = z.object({
  query: z.string().min(1).max(4000),
  variables: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullish(),
})

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})
const failed = (statusCode, message) => json(statusCode, { errors: [{ message }] })

/** @type {import('aws-lambda').LambdaFunctionURLHandler} */
export const handler = async (event) => {
  if (event.rawPath !== '/graphql') return failed(404, 'Not found')
  if (event.requestContext.http.method !== 'POST') return failed(405, 'POST your query')

  let body
  try {
    const raw = event.body ?? ''
    body = JSON.parse(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw)
  } catch {
    return failed(400, 'Body must be JSON')
  }
  const request = Request.safeParse(body)
  if (!request.success) return failed(400, request.error.issues[0].message)

  let tree
  try {
    tree = parse(request.data.query)
  } catch (error) {
    return failed(400, error.message)
  }
  return json(200, execute(tree, request.data.variables ?? {}))
}
