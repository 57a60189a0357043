import { setTimeout as sleep } from 'node:timers/promises'

const fromCache = () => sleep(3, { entry: { price: 12 } })
const fromDatabase = () => sleep(3, { price: 12 })

export const handler = async () => {
  const found = await Promise.race([fromCache().then(({ entry }) => entry), fromDatabase()])
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ price: found.price }),
  }
}
