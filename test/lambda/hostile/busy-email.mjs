export const handler = async (event) => ({
  statusCode: /^([\w.-]+)+@corp$/.test(event.queryStringParameters?.email ?? 'a@corp') ? 200 : 400,
})
