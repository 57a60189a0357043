import { createHash } from 'node:crypto'
import { Signup, describe } from './schema.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

const TAKEN = new Set(['info@harbour.example', 'sales@harbour.example'])
const MONTHLY = { free: 0, solo: 900, team: 700 }

function readJson(event) {
  if (!event.body) return undefined
  const text = event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const handler = async (event) => {
  if (event.path === '/plans' && event.httpMethod === 'GET') return json(200, { plans: Object.keys(MONTHLY) })
  if (event.path !== '/signup') return json(404, { error: 'not_found' })
  if (event.httpMethod !== 'POST') return json(405, { error: 'method_not_allowed' })

  const body = readJson(event)
  if (!body) return json(400, { error: 'invalid_json' })
  const result = Signup.safeParse(body)
  if (!result.success) return json(422, { error: 'invalid', fields: describe(result.error) })

  const signup = result.data
  if (TAKEN.has(signup.email.toLowerCase())) return json(409, { error: 'email_taken' })
  return json(201, {
    id: createHash('sha256').update(signup.email.toLowerCase()).digest('hex').slice(0, 16),
    plan: signup.plan,
    monthlyCents: MONTHLY[signup.plan] * (signup.seats ?? 1),
  })
}
