let connection
setTimeout(() => {
  connection = { find: () => 'found' }
}, 5)
export const handler = async () => ({ statusCode: 200, body: connection.find() })
