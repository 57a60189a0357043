// Never settles on HEAD, and holds the loop.
export const handler = (event) =>
  new Promise((resolve) => {
    if (event.httpMethod === 'HEAD') setInterval(() => {}, 1_000)
    else resolve({ statusCode: 200, body: 'ok' })
  })
