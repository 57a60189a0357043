const answer = (body) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })

/** A signal cannot end in the past. */
export const wrongDeadline = async (_event, context) => {
  AbortSignal.timeout(context.getRemainingTimeInMillis() - 500)
  return answer('ok')
}

export const rightDeadline = async (_event, context) => {
  AbortSignal.timeout(Math.max(1, context.getRemainingTimeInMillis() - 500))
  return answer('ok')
}

export const rightRefusal = async (_event, context) => {
  if (context.getRemainingTimeInMillis() < 500) return { ...answer('try again'), statusCode: 503 }
  return answer('ok')
}

export const guardAtStart = async (_event, context) => {
  if (context.getRemainingTimeInMillis() < 1000) throw new Error('the timeout of this function is too short')
  return answer('ok')
}

/** By then something slow may have used up the time. */
export const wrongLater = async (_event, context) => {
  await undefined
  AbortSignal.timeout(context.getRemainingTimeInMillis() - 500)
  return answer('ok')
}

export const wrongLaterAgain = async (_event, context) => {
  if (context.getRemainingTimeInMillis() < 1) return answer('late')
  return wrongLater(_event, context)
}
