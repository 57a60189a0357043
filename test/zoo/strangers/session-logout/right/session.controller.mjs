import { createHash } from 'node:crypto'
import { Reply } from './reply.mjs'

const COOKIES = ['sid', 'csrf', 'remember']
const digest = (text) => createHash('sha256').update(text).digest('hex').slice(0, 24)

export class SessionController {
  show(jar) {
    const sid = jar.get('sid')
    return sid
      ? new Reply(200, { authenticated: true, fingerprint: digest(sid) })
      : new Reply(200, { authenticated: false })
  }

  guest(jar) {
    const device = jar.get('device') ?? 'unknown'
    const sid = digest(`guest:${device}`)
    return new Reply(201, { role: 'guest' }).setCookie('sid', sid, 3600).setCookie('csrf', digest(sid), 3600)
  }

  logout(jar) {
    const known = COOKIES.filter((name) => jar.has(name))
    return known.reduce((reply, name) => reply.setCookie(name, '', 0), new Reply(204))
  }
}
