const { polls, districts, votesFor } = require('./store.cjs')
const { tally } = require('./tally.cjs')

class HttpError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
}

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' },
  body: JSON.stringify(data),
})

const getPoll = (id) => {
  const poll = polls.find((p) => p.id === id)
  if (!poll) throw new HttpError(404, `Poll ${id} does not exist`)
  return poll
}

const checkDistrict = (district) => {
  if (!districts.includes(district)) throw new HttpError(400, `Unknown district, use one of: ${districts.join(', ')}`)
}

const results = (id, query) => {
  const poll = getPoll(id)
  if (query.district !== undefined) checkDistrict(query.district)
  return json(200, { poll: poll.id, district: query.district || 'all', ...tally(votesFor(poll.id, query.district)) })
}

const vote = (id, event) => {
  const poll = getPoll(id)
  if (poll.closed) throw new HttpError(409, 'This poll is closed')
  let input
  try {
    input = JSON.parse(event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString() : event.body)
  } catch (e) {
    throw new HttpError(400, 'Body must be JSON')
  }
  if (!input || !poll.options.includes(input.option)) throw new HttpError(400, 'Unknown option')
  checkDistrict(input.district)
  return json(202, { accepted: true, poll: poll.id, option: input.option })
}

const route = (event) => {
  const parts = event.path.split('/').filter(Boolean)
  const query = event.queryStringParameters || {}
  const [root, id, leaf] = parts
  if (root !== 'polls' || parts.length > 3) throw new HttpError(404, 'Not found')
  if (event.httpMethod === 'GET' && !id)
    return json(
      200,
      polls.map(({ id, question }) => ({ id, question })),
    )
  if (event.httpMethod === 'GET' && id && !leaf) return json(200, getPoll(id))
  if (event.httpMethod === 'GET' && leaf === 'results') return results(id, query)
  if (event.httpMethod === 'POST' && leaf === 'votes') return vote(id, event)
  throw new HttpError(404, 'Not found')
}

exports.handler = async (event) => {
  try {
    return route(event)
  } catch (error) {
    if (error instanceof HttpError) return json(error.statusCode, { message: error.message })
    console.error('unexpected', error)
    return json(500, { message: 'Internal error' })
  }
}
