import { createRouter } from './router.mjs'
import { parishes, register } from './archive.mjs'

const ok = (value) => ({ status: 200, value })

const router = createRouter()

router.add('GET', '/parishes', () => ok({ parishes: [...parishes.keys()] }))

router.add('GET', '/parishes/{parish}', ({ parish }) => {
  const found = parishes.get(parish)
  return found ? ok({ parish, ...found }) : { status: 404, value: { error: 'no such parish' } }
})

router.add('GET', '/parishes/{parish}/registers/{year}', ({ parish, year }) => {
  const found = parishes.get(parish)
  if (!found) return { status: 404, value: { error: 'no such parish' } }
  if (!/^\d{4}$/.test(year)) return { status: 400, value: { error: 'a year has four digits' } }
  return register(found, Number(year))
})

export const handler = async (event) => {
  const { status, value, raw } = router.run(event.httpMethod, event.path)
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json' },
    body: raw ?? JSON.stringify(value),
  }
}
