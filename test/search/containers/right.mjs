// State that is meant: each of these answers differently after other requests, and is right.
const notes = []
export const store = async (event) => {
  if (event.httpMethod === 'POST') {
    notes.push(String(event.body).slice(0, 100))
    return { statusCode: 201, body: JSON.stringify({ id: notes.length }) }
  }
  if (event.httpMethod === 'DELETE') notes.length = 0
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ notes }) }
}

let hits = 0
export const counter = async () => ({ statusCode: 200, body: `You are visitor number ${++hits}` })

let calls = 0
export const limited = async () =>
  ++calls > 20
    ? { statusCode: 429, headers: { 'retry-after': '1' }, body: 'Too many requests' }
    : { statusCode: 200, body: 'fine' }

const cache = new Map()
export const cached = async (event) => {
  const key = event.path
  const hit = cache.has(key)
  if (!hit && cache.size < 100) cache.set(key, `page of ${key}`)
  return { statusCode: 200, headers: { 'x-cache': hit ? 'HIT' : 'MISS' }, body: cache.get(key) ?? `page of ${key}` }
}

let cold = true
export const flagged = async () => {
  const body = JSON.stringify({ cold })
  cold = false
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body }
}

const greetings = ['hello', 'welcome', 'greetings']
let turn = 0
export const inTurn = async () => ({ statusCode: 200, body: greetings[turn++ % greetings.length] })
