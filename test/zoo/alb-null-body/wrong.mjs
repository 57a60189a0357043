export const handler = async (event) => {
  switch (event.httpMethod) {
    case 'DELETE':
      return { statusCode: 204, headers: {}, body: null }
    default:
      return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '[]' }
  }
}
