let size
export const handler = async (event) => {
  const asked = event.queryStringParameters?.size
  if (asked !== undefined && !/^\d+$/.test(asked)) return { statusCode: 400, body: 'size must be a number' }
  size ??= asked
  return { statusCode: size === '0' ? undefined : 200, body: 'sized' }
}
