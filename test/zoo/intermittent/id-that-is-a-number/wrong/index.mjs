import { randomUUID } from 'node:crypto'
import { label } from './labels.mjs'

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 200, headers: {}, body: 'uploads' }
  const id = label(randomUUID().slice(0, 4))
  const Location = `/uploads/${id.toUpperCase()}`
  return { statusCode: 201, headers: { Location }, body: '' }
}
