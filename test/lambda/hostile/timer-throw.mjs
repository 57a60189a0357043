// An exception where nobody can catch it.
export const handler = async (event) => {
  if (event.body === 'x')
    setTimeout(() => {
      throw new TypeError('no connection')
    }, 1)
  await new Promise((resolve) => setTimeout(resolve, 10))
  return { statusCode: 200, body: 'ok' }
}
