/** The JSON that a service answers with; throws whatever goes wrong, after 300 ms at the latest. */
export async function get(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const value = await answer.json()
  if (value === null || typeof value !== 'object') throw new Error(`${url} answered no object`)
  return value
}
