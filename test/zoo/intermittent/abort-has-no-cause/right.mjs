const reasons = { ECONNREFUSED: 'down', ECONNRESET: 'interrupted', ETIMEDOUT: 'far away' }

export const handler = async () => {
  let answer
  try {
    answer = await fetch('https://search.example.com/health', { signal: AbortSignal.timeout(300) })
  } catch (error) {
    const reason = reasons[error.cause?.code] ?? 'not well'
    return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: `search is ${reason}` }
  }
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: answer.ok ? 'fine' : 'search is not well' }
}
