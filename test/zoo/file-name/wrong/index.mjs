import { fileNamed } from './files.mjs'

const notFound = { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'no such file' }

export const handler = async ({ rawPath, requestContext: { http } }) => {
  if (http.method !== 'GET') return { statusCode: 405, body: 'GET only' }
  if (!rawPath.startsWith('/files/')) return notFound
  const file = fileNamed(rawPath.slice('/files/'.length))
  if (file === undefined) return notFound
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: file }
}
