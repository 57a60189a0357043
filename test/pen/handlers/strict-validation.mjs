import { z } from 'zod'

const signUp = z.strictObject({
  email: z
    .string()
    .max(200)
    .regex(/^[^\s@]+@[^\s@]+$/),
  age: z.number().int().min(18).max(130).optional(),
})
const problem = (status, title) => ({
  statusCode: status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ status, title }),
})

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'POST') return problem(405, 'POST only')
  if (event.rawQueryString !== '') return problem(400, 'no query, please')
  if (event.isBase64Encoded) return problem(415, 'application/json only')
  let input
  try {
    input = JSON.parse(event.body)
  } catch {
    return problem(400, 'malformed JSON')
  }
  const checked = signUp.safeParse(input)
  return checked.success ? { statusCode: 202 } : problem(422, `${checked.error.issues.length > 0 ? 'invalid' : ''}`)
}
