import type { APIGatewayProxyEvent } from 'aws-lambda'

const notes = new Map([['1', 'Buy milk']])

/** The list returns and a note returns; one that does not exist falls off the end. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const id = event.pathParameters?.id
  if (id === undefined) return { statusCode: 200, body: JSON.stringify([...notes.keys()]) }
  const note = notes.get(id)
  if (note !== undefined) return { statusCode: 200, body: JSON.stringify({ id, note }) }
}
