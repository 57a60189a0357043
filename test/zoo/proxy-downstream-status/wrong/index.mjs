import { rates } from './rates.mjs'

export const handler = async (event) => {
  switch (event.path) {
    case '/':
      return { statusCode: 200, headers: { 'content-type': 'text/html' }, body: '<a href="/rates">Rates</a>' }
    case '/rates':
      return rates()
    default:
      return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  }
}
