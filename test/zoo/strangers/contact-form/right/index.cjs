'use strict'

const FIELDS = { name: 80, email: 120, message: 2000 }

function respond(statusCode, body, extra) {
  return {
    statusCode: statusCode,
    statusDescription: statusCode + (statusCode === 303 ? ' See Other' : statusCode === 200 ? ' OK' : ' Error'),
    headers: Object.assign({ 'content-type': 'text/html; charset=utf-8' }, extra),
    isBase64Encoded: false,
    body: body,
  }
}

function page(title, lines) {
  return '<!doctype html><title>' + title + '</title><ul>' + lines.map((l) => '<li>' + l + '</li>').join('') + '</ul>'
}

function decode(text) {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

function parseForm(text) {
  const form = new Map()
  text.split('&').forEach(function (pair) {
    if (!pair) return
    const eq = pair.indexOf('=')
    const key = eq < 0 ? pair : pair.slice(0, eq)
    const value = eq < 0 ? '' : pair.slice(eq + 1)
    if (Object.hasOwn(FIELDS, key) || key === 'website') form.set(key, decode(value).trim())
  })
  return form
}

function validate(form) {
  const errors = []
  Object.keys(FIELDS).forEach(function (field) {
    const value = form.get(field) || ''
    if (!value) errors.push(field + ' is required')
    else if (value.length > FIELDS[field]) errors.push(field + ' is too long')
  })
  if (form.get('email') && !/^[^@\s]+@[^@\s]+$/.test(form.get('email'))) errors.push('email is not valid')
  return errors
}

exports.handler = async function (event) {
  const headers = event.headers || {}
  if (event.path !== '/contact') return respond(404, page('Not found', []))
  if (event.httpMethod === 'GET') {
    return respond(
      200,
      '<form method="post"><input name="name"><input name="email"><textarea name="message"></textarea></form>',
    )
  }
  if (event.httpMethod !== 'POST') return respond(405, page('Not allowed', []), { allow: 'GET, POST' })
  if (!(headers['content-type'] || '').startsWith('application/x-www-form-urlencoded')) {
    return respond(415, page('Send a form', []))
  }

  const text = event.isBase64Encoded ? Buffer.from(event.body || '', 'base64').toString('utf8') : event.body || ''
  const form = parseForm(text)

  // bots fill in every field they find
  if (form.get('website')) return respond(303, '', { location: '/thanks' })

  const errors = validate(form)
  if (errors.length) return respond(422, page('Please check', errors))
  return respond(303, '', { location: '/thanks' })
}
