export const handler = async () => ({ statusCode: '201', headers: { 'Content-Type': 'text/plain' }, body: 'created' })
