export const handler = async ({ multiValueHeaders, version }) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
  body: JSON.stringify({ version, headers: Object.keys(multiValueHeaders).length }),
})
