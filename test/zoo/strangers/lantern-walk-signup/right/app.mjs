import Fastify from 'fastify'
import { check } from './signup.mjs'

export const app = Fastify({ logger: false })

app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (request, body, done) => {
  done(null, new URLSearchParams(body))
})

app.get('/', async (request, reply) => {
  reply.type('text/html; charset=utf-8')
  return '<form method="post" action="/signup"><input name="group"><input name="lanterns" value="1"></form>'
})

app.get('/thanks', async (request, reply) => {
  reply.type('text/plain; charset=utf-8')
  return 'Thank you, see you on the green.'
})

app.post('/signup', async (request, reply) => {
  if (!(request.body instanceof URLSearchParams)) return reply.code(415).send({ error: 'send the form' })
  const { error, group, lanterns } = check(request.body)
  if (error) return reply.code(422).send({ error })
  if (lanterns > 12) {
    reply.header('x-marshal-group', encodeURIComponent(group.toWellFormed()))
    return reply.code(202).send({ status: 'a marshal will be in touch' })
  }
  return reply.code(303).header('location', `/thanks?lanterns=${lanterns}`).send()
})
