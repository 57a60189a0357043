// Handlers that go wrong in ways of which only a value tells.
export const responseAsError = (event, context, callback) => callback({ statusCode: 200, body: 'hello' })
export const throwsResponse = async () => {
  throw { statusCode: 404 }
}
export const throwsText = async () => {
  throw 'not found'
}
export const throwsHttpError = async () => {
  throw Object.assign(new Error('Not Found'), { statusCode: 404 })
}
export const synchronous = () => ({ statusCode: 200, body: 'hello' })
export const synchronousAndBusy = (event, context, callback) => {
  setTimeout(() => callback(null, {}), 2_000)
  return { statusCode: 200 }
}
export const callsBack = (event, context, callback) => {
  callback(null, { statusCode: 200 })
  return { statusCode: 500 }
}
export const returnsNothing = () => {}
export const returnsTimer = () => setTimeout(() => {}, 1)
