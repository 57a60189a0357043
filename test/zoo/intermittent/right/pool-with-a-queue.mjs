const free = [{ id: 1 }, { id: 2 }]
const waiting = []

const acquire = () => (free.length > 0 ? free.pop() : new Promise((resolve) => waiting.push(resolve)))
const release = (one) => (waiting.length > 0 ? waiting.shift()(one) : free.push(one))

async function using(run) {
  const connection = await acquire()
  try {
    return await run(connection)
  } finally {
    release(connection)
  }
}

async function find(connection, id) {
  if (id.length > 10) throw new RangeError('the id is too long')
  return { id, by: connection.id }
}

export const handler = async (event) => {
  const ids = (event.queryStringParameters?.ids ?? '1').split(',').slice(0, 20)
  try {
    const found = await Promise.all(ids.map((id) => using((connection) => find(connection, id))))
    return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(found) }
  } catch {
    return { statusCode: 400, headers: { 'Content-Type': 'text/plain' }, body: 'ids' }
  }
}
