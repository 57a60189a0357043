const parsed = (text) => (text === '' ? undefined : JSON.parse(text))

async function stock(sku) {
  const answer = await fetch(`${process.env.STOCK_URL}/stock/${sku}`, { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`stock answered ${answer.status}`)
  return parsed(await answer.text())
}

export const handler = async (event) => {
  if (event.requestContext.http.path !== '/stock') return { statusCode: 404 }
  let found
  try {
    found = await stock('A-1')
  } catch {
    return { statusCode: 503, headers: { 'content-type': 'text/plain' }, body: 'stock is not known right now' }
  }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `${found.pieces} left` }
}
