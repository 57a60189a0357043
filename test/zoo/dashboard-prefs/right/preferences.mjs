const prefix = 'prefs='

export function preferences(cookies = []) {
  const line = cookies.find((one) => one.startsWith(prefix))
  if (line === undefined) return {}
  try {
    const value = JSON.parse(Buffer.from(line.slice(prefix.length), 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
