import { rates } from './rates.mjs'

export const handler = async (event) => {
  switch (event.path) {
    case '/':
      return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<a href="/rates">Rates</a>' }
    case '/rates':
      return toResponse(await rates())
    default:
      return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  }
}

const toResponse = ({ status, headers, body }) => ({ statusCode: status, headers, body })
