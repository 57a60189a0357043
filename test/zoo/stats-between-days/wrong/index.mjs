import { series } from './series.mjs'

export const handler = async (event) => {
  if (event.rawPath !== '/stats')
    return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'not found' }
  const { from = '0', to = '30' } = event.queryStringParameters ?? {}
  if (!/^\d{1,2}$/.test(from) || !/^\d{1,2}$/.test(to)) {
    return { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'days, please' }
  }
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(series(Number(from), Number(to))),
  }
}
