import { findProfile } from './profiles.mjs'
import { applyPatch, PatchError } from './patch.mjs'

const send = (statusCode, payload, type = 'application/json') => ({
  statusCode,
  headers: { 'Content-Type': type },
  body: JSON.stringify(payload),
})

const problem = (status, title) => send(status, { status, title }, 'application/problem+json')

function operationsOf({ body, isBase64Encoded }) {
  if (!body) return null
  try {
    const value = JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body)
    return Array.isArray(value) && value.length <= 20 ? value : null
  } catch {
    return null
  }
}

export const handler = async (event) => {
  if (event.resource !== '/profiles/{id}') return problem(404, 'No such resource')
  const profile = findProfile(event.pathParameters?.id)
  if (!profile) return problem(404, 'No such profile')
  if (event.httpMethod === 'GET') return send(200, profile)
  if (event.httpMethod !== 'PATCH') return problem(405, 'Use GET or PATCH')

  const operations = operationsOf(event)
  if (!operations) return problem(400, 'Body must be a list of at most 20 operations')
  try {
    return send(200, applyPatch(profile, operations))
  } catch (error) {
    if (error instanceof PatchError) return problem(422, error.message)
    throw error
  }
}
