import { sessionOf } from './session.mjs'

const banner = ({ act }) => {
  if (act?.kind !== 'support') return ''
  return `<b>support: ${act.agent.name}</b>`
}

export const handler = async (event) => {
  const session = sessionOf(event.cookies ?? [])
  if (!session) return { statusCode: 302, headers: { location: '/login' } }
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `${banner(session)}<p>Hello</p>`,
  }
}
