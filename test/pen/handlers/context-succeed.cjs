exports.handler = function (event, context) {
  var name = (event.queryStringParameters || {}).name
  if (!name || name.length > 50) {
    return context.succeed({ statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'name, please' })
  }
  context.succeed({
    statusCode: 200,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: 'Hello ' + name,
  })
}
