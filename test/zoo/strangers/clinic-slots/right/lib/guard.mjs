const quiet = { debug() {}, info() {}, warn() {}, error() {} }
export const routerOptions = { logger: quiet }
/** Events that cannot be turned into a request at all are the caller's fault. */
export const guard = (resolve) => async (event, context) => {
  try {
    decodeURIComponent(event.path ?? event.rawPath)
    return await resolve(event, context)
  } catch {
    return { statusCode: 400, headers: { 'content-type': 'application/json' }, body: '{"error":"bad request"}' }
  }
}
