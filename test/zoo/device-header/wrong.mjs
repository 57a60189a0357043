export const handler = async (event) => {
  const header = event.headers?.['x-client-context'] ?? event.headers?.['X-Client-Context']
  let context = {}
  try {
    if (header) context = JSON.parse(decodeURIComponent(header)) ?? {}
  } catch {
    return { statusCode: 400, body: 'bad client context' }
  }
  const family = context.device ? context.device.os.family : 'unknown'
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `you use ${family}` }
}
