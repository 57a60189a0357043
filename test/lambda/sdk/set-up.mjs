import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

// A set-up module that runs before the handler's, where it stubs every client.
DynamoDBClient.prototype.send = async () => ({ Item: { title: { S: 'stubbed before' } } })
