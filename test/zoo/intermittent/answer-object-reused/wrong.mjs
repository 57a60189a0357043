const notFound = { statusCode: 404, headers: { 'Content-Type': 'application/json' }, body: { error: 'not found' } }

function finish(answer, requestId) {
  answer.body.requestId = requestId
  answer.body = JSON.stringify(answer.body)
  return answer
}

export const handler = async (event, context) => {
  if (event.path === '/') return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: 'items' }
  return finish(notFound, context.awsRequestId)
}
