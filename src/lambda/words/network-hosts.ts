import { isIP } from 'node:net'

/** True for names and addresses that stay on this machine, and for the unspecified address, which connects to it. */
export function isLoopback(host: string): boolean {
  const name = bare(host)
  if (name === '' || name === 'localhost' || name.endsWith('.localhost')) return true
  switch (isIP(name)) {
    case 4:
      return name.startsWith('127.') || name === '0.0.0.0'
    case 6:
      return name === '::1' || name === '::' || name.startsWith('::ffff:127.')
    default:
      return false
  }
}

/** Whether a list of allowed hosts names this one: exactly, or by `*.example.com` for all names below it. */
export function isAllowed(host: string, allowed: readonly string[]): boolean {
  const name = bare(host)
  return allowed.some((entry) => {
    const wanted = bare(entry)
    return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : name === wanted
  })
}

/** True for what an entry of such a list can be: a name, an address, or `*.` and a name. */
export function isHost(entry: string): boolean {
  const name = bare(entry)
  return isIP(name) !== 0 || /^(?:\*\.)?[^\s/:*?#@[\]]+$/.test(name)
}

/** Lower case, without brackets, zone and final dot. */
function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/%.*$/, '')
    .replace(/\.$/, '')
}
