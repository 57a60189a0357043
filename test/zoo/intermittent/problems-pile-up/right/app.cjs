const express = require('express')
const { problemsOf } = require('./validate.cjs')

const app = express()
app.use(express.json())
app.get('/', (req, res) => res.send('people'))
app.post('/people', (req, res) => {
  const problems = problemsOf(req.body)
  if (problems.length === 0) return res.status(201).json({ ok: true })
  const texts = ['one field is wrong', 'two fields are wrong', 'three fields are wrong']
  return res.status(422).json({ error: texts[problems.length - 1].concat(': ', problems.join()) })
})
app.use((req, res) => res.status(404).json({ error: 'not found' }))
// eslint-disable-next-line no-unused-vars
app.use((err, req, res, next) => {
  if (!err.status) console.error(err)
  res.status(err.status ?? 500).json({ error: err.status ? 'bad request' : 'internal error' })
})

module.exports = app
