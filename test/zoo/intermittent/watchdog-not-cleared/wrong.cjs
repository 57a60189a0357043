let reply

const load = (loaded) => setTimeout(loaded, 3, { articles: 3 })

exports.handler = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false
  reply = callback
  setTimeout(() => reply(new Error('the articles took too long')), 2000)
  load((found) => reply(null, { statusCode: 200, headers: {}, body: JSON.stringify(found) }))
}
