import { readFile } from 'node:fs/promises'

const answer = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))

/** The file always was there before the time was up. */
export const wrongRace = async () => {
  const text = await Promise.race([readFile(new URL(import.meta.url), 'utf8'), sleep(20)])
  return answer(text.slice(0, 5))
}

export const rightRace = async () => {
  const text = await Promise.race([readFile(new URL(import.meta.url), 'utf8'), sleep(20)])
  return answer(text === undefined ? 'import' : text.slice(0, 5))
}

/** The header comes first, nearly always. */
export const wrongParts = async () => {
  const parts = []
  await Promise.all([
    sleep(4).then(() => parts.push({ title: 'report' })),
    sleep(9).then(() => parts.push({ rows: [1, 2, 3] })),
  ])
  return answer(parts[0].title.toUpperCase())
}

export const rightParts = async () => {
  const [head, body] = await Promise.all([sleep(4, { title: 'report' }), sleep(9, { rows: [1, 2, 3] })])
  return answer(head.title.toUpperCase() + body.rows.length)
}

/** Node promises the order of immediates, and timers of no length are used as a queue. */
export const rightQueue = async () => {
  const seen = []
  await Promise.all([1, 2, 3].map((n) => new Promise((resolve) => setImmediate(resolve)).then(() => seen.push(n))))
  await Promise.all([4, 5, 6].map((n) => sleep(0).then(() => seen.push(n))))
  if (seen.join() !== '1,2,3,4,5,6') throw new Error('out of order')
  return answer(seen.join())
}
