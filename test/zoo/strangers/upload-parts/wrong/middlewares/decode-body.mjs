import { Problem } from './problems.mjs'

export const decodeBody = ({ maxBytes }) => ({
  before: ({ event }) => {
    event.rawBody = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8')
    if (event.rawBody.length > maxBytes) throw new Problem(413, 'Upload too large')
  },
})
