// A regular expression that backtracks for ever over the query.
export const handler = async (event) => ({
  statusCode: /^(a+)+$/.test(event.queryStringParameters?.q ?? 'a') ? 200 : 400,
  body: '',
})
