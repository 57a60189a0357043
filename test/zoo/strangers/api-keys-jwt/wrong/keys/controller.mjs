import { Failure, json } from '../http.mjs'

const KEYS = [
  { id: 'k1', label: 'ci' },
  { id: 'k2', label: 'laptop' },
]

export const whoAmI = ({ claims }) => json(200, { sub: claims.sub, name: claims.name ?? null })

export const listKeys = () => json(200, { keys: KEYS })

export function createKey({ event, claims }) {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  let input
  try {
    input = JSON.parse(text)
  } catch {
    throw new Failure(400, 'invalid_json')
  }
  const label = input?.label
  if (typeof label !== 'string' || !/^[\w -]{1,32}$/.test(label)) throw new Failure(422, 'invalid_label')
  return json(201, { id: `k${KEYS.length + 1}`, label, owner: claims.sub })
}
