let version = 1

export const handler = async (event) => {
  const etag = `"v${version}"`
  const { 'if-match': match, 'if-none-match': noneMatch } = event.headers
  if (event.requestContext.http.method === 'PUT') {
    if (match === undefined) return { statusCode: 428, headers: { etag } }
    if (match !== etag) return { statusCode: 412, headers: { etag } }
    version++
    return { statusCode: 204, headers: { etag: `"v${version}"` } }
  }
  if (noneMatch === etag) return { statusCode: 304, headers: { etag } }
  return { statusCode: 200, headers: { etag, 'content-type': 'text/plain' }, body: `version ${version}` }
}
