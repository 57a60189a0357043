import { setTimeout as sleep } from 'node:timers/promises'

async function once() {
  const answer = await fetch('https://mail.example.com/send', { method: 'POST', signal: AbortSignal.timeout(300) })
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
}

export const handler = async () => {
  for (let attempt = 1; attempt <= 3; attempt++) {
    try {
      await once()
      return { statusCode: 202, headers: { 'content-type': 'text/plain' }, body: 'sent' }
    } catch (error) {
      console.log(error.message)
      await sleep(Math.random() * 4 * attempt)
    }
  }
  return { statusCode: 503, headers: { 'retry-after': '30' }, body: '' }
}
