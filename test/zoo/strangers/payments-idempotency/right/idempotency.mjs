import { createHash } from 'node:crypto'
import { json } from './http.mjs'

const KEY = /^[\w-]{8,64}$/
const CAPACITY = 200
const answers = new Map()

const fingerprint = (event) =>
  createHash('sha256')
    .update(event.body ?? '')
    .digest('hex')

function remember(key, entry) {
  if (answers.size >= CAPACITY) answers.delete(answers.keys().next().value)
  answers.set(key, entry)
}

/** Answers a repeated request with what the first one got. Without a key every request is new. */
export function idempotent(next) {
  return async (event) => {
    const key = event.headers?.['idempotency-key']
    if (!key) return next(event)
    if (!KEY.test(key)) return json(400, { errors: ['Idempotency-Key must have 8 to 64 word characters'] })

    const print = fingerprint(event)
    const known = answers.get(key)
    if (known) {
      if (known.print !== print) return json(422, { errors: ['Idempotency-Key was used for another request'] })
      return known.response
    }
    const response = await next(event)
    if (response.statusCode < 400) remember(key, { print, response })
    return response
  }
}
