// Leaves a rejection behind in a timer.
export const handler = async (event) => {
  if (event.queryStringParameters?.audit !== undefined)
    setTimeout(() => void Promise.reject(new Error('audit log is down')), 1)
  await new Promise((resolve) => setTimeout(resolve, 10))
  return { statusCode: 200, body: 'ok' }
}
