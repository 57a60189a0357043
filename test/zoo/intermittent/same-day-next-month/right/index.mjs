import { nextDelivery } from './next.mjs'

export const handler = async () => {
  const { day, open } = nextDelivery()
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ day, open }) }
}
