import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 300, requestTimeout: 300, throwOnRequestTimeout: true },
})

export const ordersOf = (user) =>
  client.send(
    new QueryCommand({
      TableName: 'orders',
      KeyConditionExpression: '#user = :user',
      ExpressionAttributeNames: { '#user': 'user' },
      ExpressionAttributeValues: { ':user': { S: user } },
    }),
  )
