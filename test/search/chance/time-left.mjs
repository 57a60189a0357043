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
