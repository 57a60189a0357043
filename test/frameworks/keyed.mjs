/** Looks at nothing that tells its front end before it has seen the key. */
export const handler = async (event) =>
  event.headers['x-api-key'] === 'k3y'
    ? { statusCode: 200, body: event.requestContext.http.method }
    : { statusCode: 401, body: 'key' }
