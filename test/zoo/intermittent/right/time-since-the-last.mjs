let last

export const handler = async () => {
  const now = Date.now()
  const body = last === undefined ? 'You are the first' : `The last one was here ${now - last} ms ago`
  last = now
  return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body }
}
