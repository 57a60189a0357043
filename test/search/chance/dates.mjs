const answer = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })

const started = Date.now()
const hourMs = 3_600_000

/** A year from now: there is no 29 February. */
export const wrongRenewal = async () => {
  const today = new Date().toISOString().slice(0, 10)
  const [year, monthAndDay] = [Number(today.slice(0, 4)) + 1, today.slice(4)]
  const next = new Date(`${year}${monthAndDay}T00:00:00.000Z`)
  if (next.toISOString().slice(4, 10) !== monthAndDay) throw new RangeError(`${year}${monthAndDay} is no date`)
  return answer(next.toISOString())
}

export const rightRenewal = async () => {
  const next = new Date()
  next.setUTCFullYear(next.getUTCFullYear() + 1)
  return answer(next.toISOString())
}

/** Old containers are no bug: none gets that old. */
export const rightUptime = async () => {
  if (Date.now() - started > 48 * hourMs) throw new Error('this container should be long gone')
  return answer('ok')
}

let token

/** The token is kept, and never asked for again. */
export const wrongToken = async () => {
  token ??= { value: 'secret', expires: Date.now() + hourMs }
  if (token.expires < Date.now()) throw new Error('token expired')
  return answer('ok')
}

export const rightToken = async () => {
  if (!token || token.expires < Date.now()) token = { value: 'secret', expires: Date.now() + hourMs }
  if (token.expires < Date.now()) throw new Error('token expired')
  return answer('ok')
}
