import { empty, text } from './answers.mjs'

export const routes = new Map([
  ['GET /', () => text(200, 'accounts')],
  ['GET /account', () => text(200, 'you')],
  ['DELETE /account', () => empty(204)],
])
