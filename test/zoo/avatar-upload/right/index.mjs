import { partsOf } from './multipart.mjs'

const json = (statusCode, value) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'POST') return json(405, { error: 'POST only' })
  const parts = partsOf(event)
  if (parts === undefined) return json(415, { error: 'multipart expected' })
  const avatar = parts.find((part) => /\bname="avatar"/.test(part.disposition))
  if (avatar === undefined) return json(400, { error: 'no avatar' })
  const [, extension] = /filename="[^"]*\.(\w+)"/.exec(avatar.disposition) ?? []
  return json(201, { extension, size: avatar.content.length })
}
