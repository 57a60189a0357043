const free = [{ id: 1 }, { id: 2 }]
const waiting = []

export const acquire = () =>
  new Promise((resolve) => {
    if (free.length > 0) resolve(free.pop())
    else waiting.push(resolve)
  })

export function release(connection) {
  const next = waiting.shift()
  if (next) next(connection)
  else free.push(connection)
}
