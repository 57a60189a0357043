export const encodeCursor = (key) => Buffer.from(JSON.stringify(key)).toString('base64url')

export function decodeCursor(token) {
  try {
    const key = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'))
    if (key === null || typeof key !== 'object') return null
    if (typeof key.region !== 'string' || typeof key.name !== 'string') return null
    return key
  } catch {
    return null
  }
}
