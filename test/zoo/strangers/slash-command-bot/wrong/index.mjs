import { runIssueCommand } from './commands.mjs'

const VERIFICATION_TOKEN = 'bot-test-token'

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

/** @param {import('aws-lambda').APIGatewayProxyEvent} event */
function parseForm(event) {
  const raw = event.body ?? ''
  return new URLSearchParams(event.isBase64Encoded ? Buffer.from(raw, 'base64').toString('utf8') : raw)
}

/** @type {import('aws-lambda').APIGatewayProxyHandler} */
export const handler = async (event) => {
  if (event.path === '/') return json(200, { bot: 'issues', commands: ['/issue', '/ping'] })
  if (event.path !== '/slash' || event.httpMethod !== 'POST') return json(404, { error: 'not found' })

  const form = parseForm(event)
  if (form.get('token') !== VERIFICATION_TOKEN) return json(401, { error: 'invalid token' })

  switch (form.get('command')) {
    case '/ping':
      return json(200, { response_type: 'ephemeral', text: 'pong' })
    case '/issue':
      return json(200, runIssueCommand((form.get('text') ?? '').slice(0, 300)))
    default:
      return json(200, { response_type: 'ephemeral', text: 'Unknown command' })
  }
}
