const greetings = ['hello', 'good morning', 'welcome']

const answer = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })

/** One more than there are. */
export const wrongIndex = async () =>
  answer(greetings[Math.floor(Math.random() * (greetings.length + 1))].toUpperCase())

export const rightIndex = async () => answer(greetings[Math.floor(Math.random() * greetings.length)].toUpperCase())

/** One request in a thousand is traced, by a tracer that nobody has configured. */
export const wrongSample = async (event) => {
  if (Math.random() < 0.001) globalThis.tracer.record(event)
  return answer('ok')
}

export const rightSample = async (event) => {
  if (Math.random() < 0.001) globalThis.tracer?.record(event)
  return answer('ok')
}

/** Draws until there are three of ten: the same number every time would never end, and never happens. */
export const rightDistinct = async () => {
  const drawn = new Set()
  for (let tries = 0; drawn.size < 3; tries++) {
    if (tries > 200) throw new Error('no three different numbers')
    drawn.add(Math.floor(Math.random() * 10))
  }
  return answer([...drawn].join())
}
