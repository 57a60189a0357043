const started = Date.now()

export const handler = async (event) => {
  const path = event.path
  if (path === '/healthz' || path === '/readyz') {
    return {
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ up: started > 0 }),
    }
  }
  return { statusCode: 404, headers: { 'Content-Type': 'application/json' }, body: '{"error":"not found"}' }
}
