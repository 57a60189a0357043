import { forecast } from './client.mjs'

export const handler = async (event) => {
  if (event.rawPath !== '/weather')
    return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'try /weather' }
  const response = await forecast()
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}
