import express from 'express'
import { nights } from './nights.mjs'
import { readBooking } from './booking.mjs'
import { page, escape } from './page.mjs'

export const app = express()
app.disable('x-powered-by')
app.use(express.urlencoded({ extended: true, limit: '20kb' }))

app.get('/signup', (req, res) => {
  const options = [...nights].map(([id, n]) => `<option value="${id}">${escape(n.title)}</option>`).join('')
  res
    .type('html')
    .send(
      page(
        'Sign up',
        `<form method="post"><select name="night">${options}</select><input name="email"><input name="kind"><button>Go</button></form>`,
      ),
    )
})

app.post('/signup', (req, res) => {
  const { booking, problems } = readBooking(req.body ?? {})
  if (problems.length) {
    const list = problems.map((p) => `<li>${escape(p)}</li>`).join('')
    return res
      .status(422)
      .type('html')
      .send(page('Please check', `<ul>${list}</ul>`))
  }
  const night = nights.get(booking.night)
  if (booking.seats > night.places)
    return res.status(409).type('html').send(page('Sorry', '<p>That night is full.</p>'))
  const lines = [`${booking.seats} for ${night.title}`, booking.school ? `School: ${booking.school}` : 'Private visit']
  res
    .status(201)
    .type('html')
    .send(page('Thank you', lines.map((l) => `<p>${escape(l)}</p>`).join('')))
})

app.use((req, res) => res.status(404).type('html').send(page('Not found', '<p>Not found.</p>')))
app.use((err, req, res, next) => {
  const status = err.status >= 400 && err.status < 500 ? err.status : 500
  if (status === 500) console.error(err)
  res
    .status(status)
    .type('html')
    .send(page('Error', `<p>${status === 500 ? 'Something broke.' : 'Bad request.'}</p>`))
})
