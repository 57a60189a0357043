// What SDKs with typed models send: every member, most of them null.
export const handler = async (event) => ({
  statusCode: event.httpMethod === 'GET' ? 200 : 405,
  headers: null,
  multiValueHeaders: null,
  isBase64Encoded: false,
  body: '',
})
