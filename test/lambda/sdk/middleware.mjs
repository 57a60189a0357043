import { makeBooks } from './books.mjs'

const { client, handler } = makeBooks()
const output = { $metadata: {}, Item: { title: { S: 'stub' } } }
client.middlewareStack.add(() => async () => ({ response: {}, output }), { step: 'initialize' })

export { handler }
