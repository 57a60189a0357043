import { actions } from './actions.mjs'

const page = (statusCode, text) => ({
  statusCode,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: `<p>${text}</p>`,
})

export const handler = async (event) => {
  const form = new URLSearchParams(event.body ?? '')
  const action = actions.get(form.get('action'))
  return action === undefined ? page(400, 'unknown action') : action(page)
}
