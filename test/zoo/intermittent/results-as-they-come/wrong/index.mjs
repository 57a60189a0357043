import { orders, user } from './load.mjs'

export const handler = async (event) => {
  if (event.path !== '/me') return { statusCode: 404, headers: {}, body: 'try /me' }
  const results = []
  await Promise.all([user(), orders()].map((loading) => loading.then((value) => results.push(value))))
  const [{ name }, list] = results
  const body = JSON.stringify({ name: name.toUpperCase(), orders: list.length })
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body }
}
