const connection = (id) => ({ id, query: async (_sql, [sku]) => ({ rows: [{ id: 7, known: sku === 'A-1' }] }) })
const free = [1, 2, 3, 4].map(connection)

export function acquire() {
  const one = free.pop()
  if (one === undefined) throw new Error('pool exhausted: 4 of 4 connections are in use')
  return one
}

export const release = (one) => void free.push(one)
