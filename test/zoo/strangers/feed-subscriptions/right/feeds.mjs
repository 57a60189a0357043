import { AppError } from './app-error.mjs'

const BLOCKED = new Set(['localhost', '127.0.0.1', '[::1]', '169.254.169.254'])

export function describeFeed(address) {
  if (!URL.canParse(address)) throw new AppError(422, 'url is not valid')
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AppError(422, 'only http and https')
  if (BLOCKED.has(url.hostname)) throw new AppError(422, 'this host is not allowed')
  url.hash = ''
  return { host: url.hostname, url: url.href, secure: url.protocol === 'https:' }
}
