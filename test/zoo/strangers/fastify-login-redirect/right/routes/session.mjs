import { landingPage } from '../lib/landing.mjs'
import { guestCookie } from '../lib/cookies.mjs'

export async function sessionRoutes(app) {
  app.get('/guest', async (request, reply) => {
    reply.header('set-cookie', guestCookie())
    return reply.redirect(landingPage(request.query.next), 303)
  })

  app.post('/logout', async (request, reply) => {
    reply.header('set-cookie', 'guest=; Path=/; Max-Age=0')
    return reply.code(204).send()
  })

  app.get('/oauth/:provider', async (request, reply) => {
    const { provider } = request.params
    if (provider !== 'github' && provider !== 'gitlab') return reply.code(404).send({ message: 'Unknown provider' })
    const state = encodeURIComponent(landingPage(request.query.next))
    return reply.redirect(`https://${provider}.example.com/authorize?state=${state}`)
  })
}
