async function send(order) {
  const answer = await fetch('https://pay.example.com/charges', {
    method: 'POST',
    body: JSON.stringify(order),
    signal: AbortSignal.timeout(300),
  })
  if (!answer.ok) throw Object.assign(new Error('refused'), { response: { status: answer.status } })
}

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { Allow: 'POST' }, body: '' }
  try {
    await send({ cents: 1200 })
    return { statusCode: 201, headers: {}, body: 'paid' }
  } catch (error) {
    const busy = error.response.status === 429
    return { statusCode: busy ? 429 : 503, headers: {}, body: 'not paid' }
  }
}
