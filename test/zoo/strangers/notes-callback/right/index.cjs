'use strict'

var store = require('./store.cjs')

function json(statusCode, data) {
  return { statusCode: statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) }
}

function parse(event) {
  try {
    var text = event.isBase64Encoded ? Buffer.from(event.body || '', 'base64').toString('utf8') : event.body
    var body = JSON.parse(text || '')
    return body && typeof body === 'object' ? body : null
  } catch (e) {
    return null
  }
}

function list(callback) {
  store.all(function (err, notes) {
    callback(null, json(200, notes))
  })
}

function read(id, callback) {
  store.get(id, function (err, note) {
    if (err) return callback(null, json(404, { message: err.message }))
    callback(null, json(200, note))
  })
}

function update(id, event, callback) {
  var body = parse(event)
  if (!body || typeof body.text !== 'string' || body.text.length > 1000) {
    return callback(null, json(400, { message: 'text is missing or too long' }))
  }
  store.put(id, body.text, function (err, note) {
    if (err && err.code === 'NOT_FOUND') return callback(null, json(404, { message: err.message }))
    if (err) return callback(null, json(423, { message: err.message }))
    callback(null, json(200, note))
  })
}

function remove(id, callback) {
  store.remove(id, function (err) {
    if (!err) return callback(null, { statusCode: 204, headers: {}, body: '' })
    callback(null, json(err.code === 'LOCKED' ? 423 : 404, { message: err.message }))
  })
}

exports.handler = function (event, context, callback) {
  context.callbackWaitsForEmptyEventLoop = false
  var match = /^\/notes(?:\/(\d{1,6}))?$/.exec(event.path || '')
  if (!match) return callback(null, json(404, { message: 'not found' }))

  var id = match[1]
  if (!id) {
    if (event.httpMethod === 'GET') return list(callback)
    return callback(null, json(405, { message: 'method not allowed' }))
  }
  switch (event.httpMethod) {
    case 'GET':
      return read(id, callback)
    case 'PUT':
      return update(id, event, callback)
    case 'DELETE':
      return remove(id, callback)
    default:
      return callback(null, json(405, { message: 'method not allowed' }))
  }
}
