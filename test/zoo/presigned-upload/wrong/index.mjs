import { typeOf } from './mime.mjs'
import { json, parse } from './json.mjs'

export const handler = async (event) => {
  if (event.path !== '/uploads') return json(404, { error: 'not found' })
  const { filename } = parse(event.body) ?? {}
  if (typeof filename !== 'string' || filename === '') return json(422, { error: 'filename' })
  return json(201, { contentType: typeOf(filename), url: 'https://uploads.example.com/u/1' })
}
