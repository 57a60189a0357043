const load = () => new Promise((resolve) => setTimeout(resolve, 1, [{ id: 1 }]))

module.exports.handler = (event) =>
  load()
    .then((rows) => ({ rows, limit: Math.min(Number((event.queryStringParameters || {}).limit) || 10, 50) }))
    .then(({ rows, limit }) => ({
      statusCode: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(rows.slice(0, Math.max(0, limit))),
    }))
    .catch(() => ({ statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'Bad Request' }))
