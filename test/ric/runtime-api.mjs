import { createServer } from 'node:http'

/**
 * A Runtime API for one event: hands it out, takes the first answer, and says so. Big headers are allowed, since the client sends whole
 * stacks in them.
 */
export async function runtimeApi(event) {
  let settle
  const answered = new Promise((resolve) => (settle = resolve))
  let handedOut = false
  const server = createServer({ maxHeaderSize: 1 << 20 }, (request, response) => {
    if (request.url.endsWith('/next')) {
      // A second question means that the first event is through; it stays open.
      if (handedOut) return
      handedOut = true
      response.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': requestId,
        'lambda-runtime-deadline-ms': String(Date.now() + 3_000),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:123456789012:function:f',
      })
      return response.end(JSON.stringify(event))
    }
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      response.writeHead(202, { 'content-length': '2' }).end('{}')
      settle(answerOf(request, text))
    })
    request.on('error', () => {})
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${server.address().port}`,
    answered,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const requestId = '00000000-0000-4000-8000-000000000001'

function answerOf({ url, headers, trailers }, text) {
  if (headers['lambda-runtime-function-response-mode'] === 'streaming') {
    const failure = trailers['lambda-runtime-function-error-body']
    const error = failure && JSON.parse(Buffer.from(failure, 'base64').toString())
    const { errorType, errorMessage } = error ?? {}
    return {
      kind: 'stream',
      contentType: headers['content-type'],
      text,
      ...(error && { error: { errorType, errorMessage } }),
    }
  }
  const value = JSON.parse(text)
  if (url.endsWith('/response')) return { kind: 'payload', payload: value }
  return { kind: 'function-error', errorType: value.errorType, errorMessage: value.errorMessage }
}
