import { Router } from '@aws-lambda-powertools/event-handler/http'
import { findPerson, listPeople } from './directory.mjs'
import { QueryError, readQuery } from './query.mjs'

const app = new Router()

const json = (status, payload) =>
  new Response(JSON.stringify(payload), { status, headers: { 'content-type': 'application/json' } })

app.errorHandler(QueryError, async (error) => json(400, { error: error.message, parameter: error.parameter }))

// Broken escapes in the path are the client's mistake.
app.errorHandler(URIError, async () => json(400, { error: 'Malformed path' }))

app.notFound(async () => json(404, { error: 'Not found' }))

app.get('/people', async ({ req }) => {
  const query = readQuery(new URL(req.url).searchParams)
  const people = listPeople(query)
  return json(200, {
    total: people.length,
    people: people.slice(query.offset, query.offset + query.limit),
  })
})

app.get('/people/:id', async ({ params }) => {
  const person = findPerson(params.id)
  return person ? json(200, person) : json(404, { error: 'Nobody has this number' })
})

// The router makes no request of a GET with a body.
export const handler = async ({ body, ...event }, context) => app.resolve(event, context)
