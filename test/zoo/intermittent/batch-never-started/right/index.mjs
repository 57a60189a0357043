import { indexed } from './work.mjs'

export const handler = async (event, context) => {
  if (event.requestContext.http.method !== 'POST') return { statusCode: 405, headers: { allow: 'POST' }, body: '' }
  const done = await indexed(() => context.getRemainingTimeInMillis())
  return { statusCode: 202, headers: { 'content-type': 'application/json' }, body: JSON.stringify(done) }
}
