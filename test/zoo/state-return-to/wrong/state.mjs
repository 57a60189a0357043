/** What we sent to the identity provider comes back as it was. */
export function stateOf(text) {
  if (!text) return undefined
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString()) ?? undefined
  } catch {
    return undefined
  }
}
