import Fastify from 'fastify'
import { DISHES } from './dishes.mjs'
import { negotiate } from './locale.mjs'

export function build() {
  const app = Fastify({ logger: false })

  app.get('/', async () => ({ restaurant: 'Quayside', menus: ['lunch', 'dinner'] }))

  app.get('/menus/:menu', async (request, reply) => {
    const { menu } = request.params
    const dishes = DISHES.filter((d) => d.menus.includes(menu))
    if (dishes.length === 0) return reply.code(404).send({ error: 'no such menu' })

    const locale = negotiate(request.headers['accept-language'])
    reply.header('content-language', locale).header('vary', 'accept-language')
    return { menu, dishes: dishes.map((dish) => translated(dish, locale)) }
  })

  app.get('/dishes/:id', async (request, reply) => {
    const dish = DISHES.find((d) => d.id === request.params.id)
    if (!dish) return reply.code(404).send({ error: 'no such dish' })
    return { id: dish.id, price: dish.price, languages: Object.keys(dish.text) }
  })

  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: 'not found' }))
  return app
}

function translated(dish, locale) {
  const text = dish.text[locale]
  return { id: dish.id, price: dish.price, name: text.name, about: text.about ?? null }
}
