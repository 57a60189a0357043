// Leaves the process when a header asks for it.
export const handler = async (event) => {
  if (event.headers?.['x-debug'] !== undefined) process.exit(3)
  return { statusCode: 200, body: 'ok' }
}
