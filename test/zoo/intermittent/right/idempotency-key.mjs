const answers = new Map()
let orders = 0

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'POST') return { statusCode: 405, headers: { allow: 'POST' } }
  const key = event.headers['idempotency-key']
  if (key === undefined) return { statusCode: 400, body: 'Idempotency-Key is missing' }
  if (answers.size > 200) answers.clear()
  if (!answers.has(key))
    answers.set(key, {
      statusCode: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ order: ++orders }),
    })
  return answers.get(key)
}
