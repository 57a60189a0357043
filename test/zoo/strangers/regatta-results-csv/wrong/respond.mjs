const BINARY = ['image/png', 'application/pdf', 'application/zip', 'application/x-gzip']

export function respond(statusCode, type, bytes) {
  const binary = BINARY.includes(type)
  return {
    statusCode,
    headers: {
      'content-type':
        binary || type.endsWith('json') ? type : `${type}${type.startsWith('text/') ? '; charset=utf-8' : ''}`,
    },
    body: bytes.toString(binary ? 'base64' : 'utf8'),
    isBase64Encoded: binary,
  }
}
