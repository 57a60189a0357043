import { parse } from 'node:querystring'

/** Teaches the app to read forms as browsers post them. */
export function formBody(app) {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
    const fields = {}
    for (const [name, value] of Object.entries(parse(body))) {
      if (name === '__proto__') continue
      fields[name] = Array.isArray(value) ? value[value.length - 1] : value
    }
    done(null, fields)
  })
}
