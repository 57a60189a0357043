const headers = { 'Content-Type': 'application/json' }

export const handler = async (event) => {
  if (event.httpMethod === 'DELETE') {
    return { statusCode: 200, headers, body: 'Deleted' }
  }
  return { statusCode: 200, headers, body: JSON.stringify([{ id: 7 }]) }
}
