export const handler = async (event) => {
  console.log('event', JSON.stringify(event).length)
  console.info({ path: event.path })
  console.warn('this is only a test')
  console.error(new Error('logged, not thrown'))
  console.debug(event.headers)
  return { statusCode: 204, headers: {}, body: '' }
}
