const response = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: { open: true } }
export const handler = async () => {
  response.body = JSON.stringify(response.body)
  return response
}
