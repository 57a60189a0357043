import { Hono } from 'hono'
import { addTodo, listTodos } from './todos.mjs'

export const app = new Hono()

app.get('/todos', (c) => c.json(listTodos()))
app.post('/todos', async (c) => {
  const input = await c.req.json().catch(() => null)
  const todo = addTodo(input)
  return todo === undefined ? c.json({ error: 'title is required' }, 422) : c.json(todo, 201)
})
