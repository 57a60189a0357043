import { setTimeout as sleep } from 'node:timers/promises'

export const handler = async () => {
  const seen = []
  const mirror = async (name) => {
    await sleep(2)
    seen.push(name)
    return { name }
  }
  const all = await Promise.all(['a', 'b', 'c'].map(mirror))
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ first: seen[0], all: all.length }),
  }
}
