const taken = new Set(['A-100', 'B-200'])

async function insert({ sku }) {
  if (taken.has(sku)) throw Object.assign(new Error('duplicate key'), { code: 'ER_DUP_ENTRY' })
  return { sku }
}

export const handler = async (event) => {
  const headers = { 'Content-Type': 'application/json' }
  try {
    const { sku } = JSON.parse(event.body ?? '{}') ?? {}
    if (typeof sku !== 'string' || !/^[A-Z]-\d{3}$/.test(sku))
      return { statusCode: 422, headers, body: '{"error":"sku"}' }
    return { statusCode: 201, headers, body: JSON.stringify(await insert({ sku })) }
  } catch (error) {
    const statusCode = error.code === 'ER_DUP_ENTRY' ? 409 : 400
    return { statusCode, headers, body: JSON.stringify({ error: error.message.slice(0, 100) }) }
  }
}
