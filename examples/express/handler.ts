import serverlessExpress from '@codegenie/serverless-express'
import express, { type ErrorRequestHandler } from 'express'

const app = express()
app.use(express.json())

app.get('/', (_request, response) => {
  response.json({ service: 'books' })
})

app.get('/books/:id', (request, response) => {
  const id = Number(request.params.id)
  if (!Number.isSafeInteger(id)) response.status(404).json({ message: 'No such book' })
  else response.json({ id, title: `Book ${id}` })
})

app.post('/books', (request, response) => {
  const title: unknown = request.body?.title
  if (typeof title !== 'string') response.status(422).json({ message: 'title must be text' })
  else response.status(201).location('/books/1').json({ id: 1, title })
})

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ message: error.expose ? error.message : 'Something went wrong' })
}
app.use(onError)

export const handler = serverlessExpress({ app, logSettings: { level: 'error' } })
