// nodejs24.x takes what a plain function returns.
export const handler = ({ rawPath, requestContext }) => ({
  statusCode: rawPath === '/' ? 200 : 404,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ method: requestContext.http.method }),
})
