const notFound = { statusCode: 404, headers: { 'Content-Type': 'application/json' }, body: { error: 'not found' } }

const finish = (answer, requestId) => ({ ...answer, body: JSON.stringify({ ...answer.body, requestId }) })

export const handler = async (event, context) => {
  if (event.path === '/') return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'items' }
  return finish(notFound, context.awsRequestId)
}
