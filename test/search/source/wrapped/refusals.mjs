/** What every handler of a service is wrapped in, in a module of its own. */
export const refusals = (handle) => async (event) => {
  try {
    return await handle(event)
  } catch (error) {
    if (error.status === undefined) throw error
    return { statusCode: error.status, headers: { 'content-type': 'text/plain' }, body: error.message }
  }
}
