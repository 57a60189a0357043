export const handler = async ({ rawPath, rawQueryString }) => {
  if (rawPath !== '/' && rawPath.endsWith('/')) {
    const location = `${encodeURI(
      rawPath
        .replace(/[\\/]+/g, '/')
        .slice(0, -1)
        .toWellFormed(),
    )}${rawQueryString && `?${rawQueryString}`}`
    return { statusCode: 308, headers: { location: location || '/' } }
  }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'here' }
}
