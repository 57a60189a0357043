export const guestCookie = () => 'guest=1; Path=/; HttpOnly; SameSite=Lax'

export function readCookie(header, name) {
  for (const part of String(header ?? '').split(';')) {
    const [key, value] = part.trim().split('=')
    if (key === name) return value
  }
  return undefined
}
