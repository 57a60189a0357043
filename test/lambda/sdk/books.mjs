import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'

/** A handler with a client of its own: modules that are loaded in-process stay loaded. */
export function makeBooks() {
  const client = new DynamoDBClient({ region: 'eu-central-1' })
  const handler = async () => {
    const { Item } = await client.send(new GetItemCommand({ TableName: 'books', Key: { id: { S: '1' } } }))
    return { statusCode: Item === undefined ? 404 : 200, body: Item?.title?.S ?? '' }
  }
  return { client, handler }
}
