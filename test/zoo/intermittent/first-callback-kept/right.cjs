const find = (id, found) => setImmediate(found, null, { id: (id ?? 'first').slice(0, 20) })

exports.handler = (event, context, callback) => {
  const done = (body) => callback(null, { statusCode: 200, headers: {}, body: JSON.stringify(body) })
  find(event.queryStringParameters?.id, (error, item) => done(error ?? item))
}
