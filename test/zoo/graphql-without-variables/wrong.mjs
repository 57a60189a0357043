const answer = (data) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
})

export const handler = async (event) => {
  let request
  try {
    request = JSON.parse(event.body ?? '{}') ?? {}
  } catch {
    return { ...answer({ errors: [{ message: 'POST body must be JSON' }] }), statusCode: 400 }
  }
  switch (request.operationName) {
    case 'Todos':
      return answer({ data: { todos: [] } })
    case 'AddTodo': {
      const { title } = request.variables
      if (typeof title !== 'string') return answer({ errors: [{ message: 'title must be a string' }] })
      return answer({ data: { addTodo: { title: title.slice(0, 50) } } })
    }
    default:
      return answer({ errors: [{ message: 'unknown operation' }] })
  }
}
