// The style of 2016, still running on nodejs20.x.
exports.handler = function (event, context, callback) {
  context.callbackWaitsForEmptyEventLoop = false
  setImmediate(function () {
    if (event.httpMethod !== 'GET') {
      callback(null, { statusCode: 405, headers: { Allow: 'GET' }, body: '' })
      return
    }
    callback(null, {
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ path: event.resource }),
    })
  })
}
