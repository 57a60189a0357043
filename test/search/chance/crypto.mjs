import { randomBytes, randomUUID } from 'node:crypto'

const answer = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })

const shards = { 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e', 5: 'f', 6: 'g', 7: 'h', 8: 'i', 9: 'j' }

/** Fails for all ids that begin with a letter. */
export const wrongShard = async () => answer(shards[randomUUID()[0]].toUpperCase())

export const rightShard = async () => answer(shards[parseInt(randomUUID()[0], 16) % 10].toUpperCase())

/** A first byte of 0 is as good as any. */
export const wrongToken = async () => {
  const [first] = randomBytes(8)
  if (!first) throw new Error('no random bytes')
  return answer(String(first))
}

const issued = new Map()

/** Ids never come twice. */
export const rightStore = async () => {
  const id = randomUUID()
  if (issued.has(id) || /^0+-/.test(id)) throw new Error(`${id} is taken`)
  issued.set(id, true)
  return answer(id)
}
