export const handler = async (event) => {
  const title = event.pathParameters.title
  const words = title.split(/[\s-]+/).length
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ words }) }
}
