import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'

const client = new DynamoDBClient({
  region: 'eu-west-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 300, requestTimeout: 300, throwOnRequestTimeout: true },
})

export const handler = async (event) => {
  if (event.requestContext.http.method !== 'PUT') return { statusCode: 405, headers: { allow: 'PUT' } }
  try {
    await client.send(
      new PutItemCommand({
        TableName: 'names',
        Item: { id: { S: event.rawPath.slice(0, 40) } },
        ConditionExpression: 'attribute_not_exists(id)',
      }),
    )
    return { statusCode: 201 }
  } catch (error) {
    if (error.name === 'ConditionalCheckFailedException') return { statusCode: 409 }
    return { statusCode: 503, headers: { 'retry-after': '1' } }
  }
}
