import { createHash } from 'node:crypto'

export function avatarUrl(account, size) {
  const hash = createHash('md5').update(account.email.trim().toLowerCase()).digest('hex')
  return `https://avatars.example.com/${hash}?s=${size}`
}
