import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

const template = Readable.from(['<!doctype html>', '<h1>', 'Opening hours', '</h1>'])

export const handler = async (event) => {
  if (event.path === '/health') return { statusCode: 200, headers: {}, body: 'ok' }
  const page = await text(template)
  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: page.match(/<h1>.*/)[0] }
}
