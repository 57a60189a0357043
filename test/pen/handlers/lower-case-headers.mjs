const lowerCased = (run) => async (event, context) =>
  run(
    {
      ...event,
      headers: Object.fromEntries(Object.entries(event.headers ?? {}).map(([k, v]) => [k.toLowerCase(), v])),
    },
    context,
  )

export const handler = lowerCased(async ({ headers, body }) => {
  const type = headers['content-type'] ?? ''
  if (body !== null && !type.startsWith('application/json')) {
    return { statusCode: 415, headers: { 'Content-Type': 'text/plain' }, body: 'JSON, please' }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `${headers['user-agent']?.length ?? 0}` }
})
