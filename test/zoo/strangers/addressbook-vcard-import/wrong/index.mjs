import { CardError, parseCards } from './vcard.mjs'
import { toContact } from './contacts.mjs'

const MAX_CARDS = 200
const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async (event) => {
  const { method, path } = event.requestContext.http
  if (path === '/' && method === 'GET') return answer(200, { service: 'address book', import: 'POST /contacts/import' })
  if (path !== '/contacts/import') return answer(404, { error: 'not found' })
  if (method !== 'POST') return answer(405, { error: 'POST a vCard file' })
  const body = event.body ?? ''
  const text = event.isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  if (text.length > 200_000) return answer(413, { error: 'the file is too large' })
  try {
    const cards = parseCards(text)
    if (cards.length === 0) return answer(422, { error: 'no cards in the file' })
    if (cards.length > MAX_CARDS) return answer(413, { error: `at most ${MAX_CARDS} cards` })
    return answer(200, { imported: cards.length, contacts: cards.map(toContact) })
  } catch (err) {
    if (err instanceof CardError) return answer(400, { error: err.message })
    throw err
  }
}
