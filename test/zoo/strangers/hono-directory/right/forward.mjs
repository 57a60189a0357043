import { upstream } from './upstream.mjs'

const PASS_ON = ['accept', 'accept-language', 'prefer']
const PASS_BACK = ['content-type', 'etag', 'preference-applied']
const BODYLESS = [204, 205, 304]

const pickHeaders = (read, names) => {
  const headers = {}
  for (const name of names) {
    const value = read(name)
    if (value) headers[name] = value
  }
  return headers
}

export const forward = async (c, path, payload) => {
  const response = await upstream(c.req.method, path, {
    headers: pickHeaders((name) => c.req.header(name), PASS_ON),
    body: payload === undefined ? undefined : JSON.stringify(payload),
  })
  const body = BODYLESS.includes(response.status) ? null : await response.text()
  return c.body(
    body,
    response.status,
    pickHeaders((name) => response.headers.get(name), PASS_BACK),
  )
}
