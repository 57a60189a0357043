import { CookieJar } from './cookie-jar.mjs'
import { SessionController } from './session.controller.mjs'

const controller = new SessionController()

export const handler = async (event) => {
  const jar = CookieJar.fromEvent(event)
  const key = `${event.httpMethod} ${event.path}`
  switch (key) {
    case 'GET /session':
      return controller.show(jar).toProxyResult()
    case 'POST /session/guest':
      return controller.guest(jar).toProxyResult()
    case 'DELETE /session':
      return controller.logout(jar).toProxyResult()
    default:
      return { statusCode: 404, headers: { 'Content-Type': 'application/json' }, body: '{"error":"NOT_FOUND"}' }
  }
}
