// Starves the loop with promises when the path is odd.
const spin = () => Promise.resolve().then(spin)
export const handler = async (event) => {
  if ((event.path ?? '/').length % 2 === 0) await spin()
  return { statusCode: 200, body: 'ok' }
}
