const done = (callback, statusCode, message) =>
  callback(null, { statusCode, headers: { 'Content-Type': 'text/plain' }, body: message })

let lastHeartbeat = 0

exports.handler = function (event, context, callback) {
  let message
  try {
    message = JSON.parse(event.body || '{}') || {}
  } catch (error) {
    return done(callback, 400, 'not JSON')
  }
  switch (message.kind) {
    case 'started':
    case 'finished':
      return done(callback, 202, 'noted')
    case 'heartbeat':
      lastHeartbeat += 1
      return
    default:
      return done(callback, 422, 'unknown kind')
  }
}
