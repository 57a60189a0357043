// Answers, and throws in the same turn of the loop.
export const handler = async (event) => {
  if (event.path === '/metrics')
    process.nextTick(() => {
      throw new Error('metrics are down')
    })
  return { statusCode: 200, body: 'ok' }
}
