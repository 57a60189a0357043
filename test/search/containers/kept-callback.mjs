let respond
export const handler = (event, context, callback) => {
  respond ??= callback
  respond(null, { statusCode: 200, body: 'done' })
}
