export async function contacts(app) {
  app.get('/', async () => [])
  app.post('/', async (request, reply) => {
    const { email } = request.body ?? {}
    if (typeof email !== 'string' || !email.includes('@')) return reply.code(422).send({ error: 'email' })
    return reply.code(201).send({ ok: true })
  })
}
