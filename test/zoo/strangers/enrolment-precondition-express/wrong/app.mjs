import express from 'express'
import { COURSES, tag } from './enrolments.mjs'
import { precondition } from './precondition.mjs'

const PLANS = ['audit', 'certificate']
export const app = express()
app.use(express.json())

app.get('/courses', (req, res) => res.json([...COURSES.keys()]))

const member = express.Router({ mergeParams: true })
member.use((req, res, next) => {
  const course = COURSES.get(req.params.course)
  if (!course) return res.status(404).json({ error: 'no such course' })
  if (!/^[a-z]{2,20}$/.test(req.params.user)) return res.status(400).json({ error: 'bad user name' })
  req.course = course
  req.enrolment = course.enrolments.get(req.params.user)
  next()
})
member.get('/', (req, res) => {
  if (!req.enrolment) return res.status(404).json({ error: 'not enrolled' })
  res.set('etag', tag(req.enrolment)).json(req.enrolment)
})
member.put('/', precondition, (req, res) => {
  const plan = req.body?.plan ?? 'audit'
  if (!PLANS.includes(plan)) return res.status(422).json({ error: 'unknown plan' })
  if (!req.enrolment && req.course.places === 0) return res.status(409).json({ error: 'course is full' })
  res
    .status(req.enrolment ? 200 : 201)
    .set('etag', tag({ plan }))
    .json({ plan })
})
member.delete('/', precondition, (req, res) => res.status(req.enrolment ? 204 : 404).end())
app.use('/courses/:course/enrolments/:user', member)

app.use((req, res) => res.status(404).json({ error: 'not found' }))
app.use((err, req, res, next) => {
  const status = err.status ?? 500
  res.status(status).json({ error: status < 500 ? err.message : 'internal error' })
})
