export const sessionOf = (cookie = '') => {
  const [, text] = /(?:^|; )sid=([^;]*)/.exec(cookie) ?? []
  if (!text) return {}
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8')) ?? {}
  } catch {
    return {}
  }
}
