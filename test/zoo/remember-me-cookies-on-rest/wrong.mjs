export const handler = async (event) => {
  let form = null
  try {
    form = JSON.parse(event.body ?? 'null')
  } catch {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'JSON, please' }
  }
  const response = { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'signed in' }
  if (form?.remember === true) {
    response.cookies = ['sid=1f3a; HttpOnly; Max-Age=2592000', 'seen=1']
  }
  return response
}
