const load = (loaded) => setTimeout(loaded, 3, { articles: 3 })

exports.handler = (event, context, callback) => {
  context.callbackWaitsForEmptyEventLoop = false
  const watchdog = setTimeout(() => callback(new Error('the articles took too long')), 2000)
  load((found) => {
    clearTimeout(watchdog)
    callback(null, { statusCode: 200, headers: {}, body: JSON.stringify(found) })
  })
}
