import { setTimeout as sleep } from 'node:timers/promises'

async function audit(user, method) {
  if (!user) throw new Error(`who did ${method}?`)
}

export const handler = async (event) => {
  const user = event.headers['X-User']
  if (event.httpMethod === 'DELETE') {
    await audit(user, 'DELETE').catch(() => {})
    await sleep(5)
    return { statusCode: 204, headers: {}, body: '' }
  }
  return { statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '[]' }
}
