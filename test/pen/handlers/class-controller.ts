import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'

class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message)
  }
}

class NotesController {
  private readonly notes = new Map([['1', { id: '1', text: 'Buy milk' }]])

  handle = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
    try {
      return this.json(event.httpMethod === 'POST' ? 201 : 200, this.dispatch(event))
    } catch (error) {
      if (error instanceof HttpError) return this.json(error.statusCode, { message: error.message })
      return this.json(400, { message: 'Bad request' })
    }
  }

  private dispatch(event: APIGatewayProxyEvent): unknown {
    switch (event.httpMethod) {
      case 'GET':
        return this.find(event.queryStringParameters?.['id'])
      case 'POST':
        return this.create(JSON.parse(event.body ?? 'null'))
      default:
        throw new HttpError(405, 'Method not allowed')
    }
  }

  private find(id: string | undefined) {
    if (id === undefined) return [...this.notes.values()]
    const note = this.notes.get(id)
    if (note === undefined) throw new HttpError(404, 'No such note')
    return note
  }

  private create(input: { text?: unknown } | null) {
    if (typeof input?.text !== 'string' || input.text.length > 500) throw new HttpError(422, 'text is required')
    return { id: '2', text: input.text }
  }

  private json(statusCode: number, body: unknown): APIGatewayProxyResult {
    return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
  }
}

export const handler = new NotesController().handle
