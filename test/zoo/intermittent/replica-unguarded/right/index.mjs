import { read } from './read.mjs'

const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async () => {
  for (const replica of ['primary', 'replica']) {
    try {
      return text(200, await read(replica))
    } catch (error) {
      console.log(error.message)
    }
  }
  return text(503, 'try again later')
}
