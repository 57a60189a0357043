import { parseRange } from './range.mjs'

const JSON_TYPE = { 'Content-Type': 'application/json' }

const header = (event, name) => {
  const found = Object.keys(event.headers ?? {}).find((key) => key.toLowerCase() === name)
  return found === undefined ? undefined : event.headers[found]
}

const refuse = (statusCode, code) => ({ statusCode, headers: JSON_TYPE, body: JSON.stringify({ code }) })

/** Puts the origin's answers behind the API's domain. */
export const createHandler =
  ({ origin }) =>
  async (event) => {
    if (event.httpMethod !== 'GET') return refuse(405, 'MethodNotAllowed')

    const key = /^\/media\/([\w.-]+)$/.exec(event.path)?.[1]
    if (key === undefined) return refuse(404, 'NoSuchResource')

    const response = await origin.fetch({ key, range: parseRange(header(event, 'range')) })
    switch (response.status) {
      case 200:
        return {
          statusCode: 200,
          headers: { 'Content-Type': response.type, 'Accept-Ranges': 'bytes' },
          body: response.data,
        }
      case 206:
        return {
          statusCode: 206,
          headers: { 'Content-Type': response.type, 'Content-Range': response.range },
          body: response.data,
        }
      case 416:
        return {
          statusCode: 416,
          headers: { ...JSON_TYPE, 'Content-Range': response.range },
          body: JSON.stringify(response.data),
        }
      default:
        return refuse(response.status, response.data.code)
    }
  }
