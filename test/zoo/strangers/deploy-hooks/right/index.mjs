import { DeployQueue } from './queue.mjs'
import { decodeBody, isObject, readPush } from './payload.mjs'

const HOOK_TOKEN = process.env.GITLAB_HOOK_TOKEN ?? 'glhook-local-2c91'
const ENVIRONMENTS = new Map([
  ['refs/heads/main', 'production'],
  ['refs/heads/develop', 'staging'],
])
const queue = new DeployQueue()

const send = (statusCode, body) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

const events = {
  'Push Hook': onPush,
  'Pipeline Hook': (payload) => send(202, { noted: 'pipeline', status: String(payload.status ?? 'unknown') }),
  'Tag Push Hook': () => send(202, { noted: 'tag' }),
}

function onPush(payload) {
  const push = readPush(payload)
  if (push.problem) return send(422, { message: push.problem })

  const environment = ENVIRONMENTS.get(push.ref)
  if (!environment) return send(202, { skipped: push.ref })

  const head = push.commits.at(-1)
  if (!head) return send(202, { skipped: 'no commits' })
  const job = queue.enqueue(environment, {
    commit: head.id,
    summary: head.message.split('\n')[0].slice(0, 72),
    count: push.commits.length,
  })
  return send(202, { queued: job })
}

export const handler = async (event) => {
  const { method } = event.requestContext.http
  const headers = event.headers ?? {}

  if (method === 'GET' && event.rawPath === '/deployments') return send(200, { jobs: queue.recent() })
  if (event.rawPath !== '/hooks/gitlab') return send(404, { message: 'not found' })
  if (method !== 'POST') return send(405, { message: 'POST only' })
  if (headers['x-gitlab-token'] !== HOOK_TOKEN) return send(401, { message: 'bad token' })

  const kind = headers['x-gitlab-event']
  if (!kind || !Object.hasOwn(events, kind)) return send(202, { ignored: true })

  const payload = decodeBody(event)
  if (!isObject(payload)) return send(400, { message: 'body must be a JSON object' })
  return events[kind](payload)
}
