export const handler = async (event) => {
  const wanted = event.queryStringParameters?.status ?? '200'
  const statusCode = Number(wanted)
  if (!Number.isInteger(statusCode) || (statusCode !== 0 && statusCode < 200) || statusCode > 499) {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'status must be 200 to 499' }
  }
  const empty = [204, 205, 304].includes(statusCode)
  return { statusCode, headers: { 'Content-Type': 'text/plain' }, body: empty ? '' : 'as you wish' }
}
