import { read } from './read.mjs'

const text = (statusCode, body) => ({ statusCode, headers: { 'content-type': 'text/plain' }, body })

export const handler = async () => {
  try {
    return text(200, await read('primary'))
  } catch {
    return text(200, await read('replica'))
  }
}
