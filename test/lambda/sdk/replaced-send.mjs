import { makeBooks } from './books.mjs'

const { client, handler } = makeBooks()
// What aws-sdk-client-mock does to one client.
client.send = async ({ input }) => ({ Item: { title: { S: `${input.TableName} ${input.Key.id.S}` } } })

export { handler }
