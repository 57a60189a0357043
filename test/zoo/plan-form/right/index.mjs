import { parse } from 'node:querystring'

const plans = { solo: { price: 9 }, team: { price: 29 } }

const page = (statusCode, text) => ({ statusCode, headers: { 'content-type': 'text/html' }, body: `<p>${text}</p>` })

export const handler = async (event) => {
  if (event.httpMethod !== 'POST') return page(200, '<form method=post></form>')
  const type = event.headers?.['content-type'] ?? event.headers?.['Content-Type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return page(415, 'send a form')
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  const form = parse(text)
  switch (form.action) {
    case 'cancel':
      return page(200, 'cancelled')
    case 'upgrade':
      return page(200, `that is ${plans[form.plan]?.price} a month`)
    default:
      return page(400, 'what to do?')
  }
}
