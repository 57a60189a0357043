import { get } from 'node:http'

/** The JSON that a service answers with. */
export const getJson = (url) =>
  new Promise((resolve, reject) => {
    const request = get(url, { timeout: 300 }, (answer) => {
      const chunks = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('aborted', () => reject(new Error('the answer was cut off')))
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
        else resolve(JSON.parse(Buffer.concat(chunks).toString()))
      })
    })
    request.on('timeout', () => request.destroy(new Error(`${url} took too long`)))
    request.on('error', reject)
  })
