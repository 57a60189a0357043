import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { handle } from 'hono/aws-lambda'

const app = new Hono()
app.get('/', (c) => {
  setCookie(c, 'seen', '1')
  setCookie(c, 'lang', 'en')
  return c.html('<h1>Home</h1>')
})
app.get('/files/:name', (c) => c.body(Uint8Array.of(0x89, 0x50, 0, 0xff), 200, { 'content-type': 'image/png' }))
app.get('/old', (c) => c.redirect('/', 301))

export const handler = handle(app)
