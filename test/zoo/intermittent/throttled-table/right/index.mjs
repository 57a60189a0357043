import { noteNumber } from './table.mjs'

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

export const handler = async () => {
  try {
    const { Item } = await noteNumber('1')
    return Item === undefined ? json(404, { error: 'not found' }) : json(200, { text: Item.text?.S.slice(0, 80) ?? '' })
  } catch {
    return json(503, { error: 'try again later' })
  }
}
