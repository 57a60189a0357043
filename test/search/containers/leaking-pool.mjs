let free = 6
export const handler = async (event) => {
  if (free === 0) throw new Error('no connection left')
  free--
  if (event.queryStringParameters?.order === 'missing') return { statusCode: 404, body: 'no such order' }
  free++
  return { statusCode: 200, body: 'order' }
}
