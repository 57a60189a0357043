export const encode = (after) => Buffer.from(JSON.stringify({ after })).toString('base64url')
export function decode(text) {
  if (!text) return { ok: true, value: 0 }
  try {
    const { after } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) ?? {}
    return Number.isSafeInteger(after) && after >= 0 ? { ok: true, value: after } : { ok: false }
  } catch {
    return { ok: false }
  }
}
