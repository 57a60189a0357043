import { sample } from './sample.mjs'

export const handler = async (event) => {
  sample(event)
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
}
