export async function fetchConfig() {
  const answer = await fetch('https://config.internal.example/shop', { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  const { currency } = await answer.json()
  if (typeof currency !== 'string') throw new Error('the configuration has no currency')
  return { currency }
}
