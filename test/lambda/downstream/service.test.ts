import { describe, expect, test } from 'vitest'
import { blowOf, type Blow } from '../../../src/lambda/downstream/faults.ts'
import { serviceOf } from '../../../src/lambda/downstream/service.ts'
import type { FaultKind } from '../../../src/lambda/words/world.ts'

const head = (url: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  url,
  headers: new Headers(headers),
})
const signedFor = (service: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=x`,
})

describe('the service of a call', () => {
  test.each([
    ['https://dynamodb.eu-central-1.amazonaws.com/', {}, 'DynamoDB'],
    ['https://123456789012.ddb.us-east-1.amazonaws.com/', {}, 'DynamoDB'],
    ['https://pictures.s3.eu-central-1.amazonaws.com/cat.png', {}, 'S3'],
    ['https://s3.amazonaws.com/pictures/cat.png', {}, 'S3'],
    ['https://sqs.cn-north-1.amazonaws.com.cn/', {}, 'SQS'],
    ['https://email.us-east-1.amazonaws.com/', {}, 'SES'],
    ['http://127.0.0.1:4566/', { 'x-amz-target': 'secretsmanager.GetSecretValue' }, 'Secrets Manager'],
    ['http://127.0.0.1:8000/', { 'x-amz-target': 'DynamoDB_20120810.GetItem' }, 'DynamoDB'],
    ['http://localhost:9000/pictures/cat.png', signedFor('s3'), 'S3'],
    ['https://api.example.com/users', {}, 'api.example.com'],
    ['http://127.0.0.1:3000/users', {}, '127.0.0.1:3000'],
    // Somebody's own, behind a name of AWS.
    [
      'https://abc.execute-api.eu-central-1.amazonaws.com/prod',
      signedFor('execute-api'),
      'abc.execute-api.eu-central-1.amazonaws.com',
    ],
    ['https://lb-1.eu-central-1.elb.amazonaws.com/', {}, 'lb-1.eu-central-1.elb.amazonaws.com'],
    ['https://amazonaws.com.example.com/s3', {}, 'amazonaws.com.example.com'],
  ])('%s %o is %s', (url, headers, name) => {
    expect(serviceOf(head(url, headers)).name).toBe(name)
  })
})

describe('a service that throttles', () => {
  test.each([
    [
      'DynamoDB',
      head('https://dynamodb.eu-central-1.amazonaws.com/', json('DynamoDB_20120810.GetItem', '1.0')),
      400,
      /"__type":"com\.amazonaws\.dynamodb\.v20120810#ProvisionedThroughputExceededException"/,
    ],
    [
      'Secrets Manager',
      head('https://secretsmanager.us-east-1.amazonaws.com/', json('secretsmanager.GetSecretValue', '1.1')),
      400,
      /"__type":"ThrottlingException"/,
    ],
    ['S3', head('https://pictures.s3.amazonaws.com/cat.png'), 503, /^<\?xml[^]*<Error><Code>SlowDown<\/Code>/],
    [
      'SNS',
      head('https://sns.us-east-1.amazonaws.com/', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      /<ErrorResponse><Error><Type>Sender<\/Type><Code>Throttling<\/Code>/,
    ],
    ['Lambda', head('https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/f/invocations'), 429, /Rate Exceeded/],
    ['somebody else', head('https://api.example.com/'), 429, /Too Many Requests/],
  ] as const)('%s says so in its own words', (_, call, status, body) => {
    const answer = answerOf('throttled', call)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatch(body)
  })

  test('Lambda names its error in a header', () => {
    const { headers } = answerOf(
      'throttled',
      head('https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/f/invocations'),
    )
    expect(headers['x-amzn-errortype']).toBe('TooManyRequestsException')
  })
})

test('a service that fails says so in its own protocol', () => {
  const dynamo = answerOf('status-500', head('http://127.0.0.1:1/', json('DynamoDB_20120810.GetItem', '1.0')))
  expect([dynamo.status, dynamo.headers['content-type']]).toEqual([500, 'application/x-amz-json-1.0'])
  expect(dynamo.body).toContain('InternalServerError')
  expect(answerOf('status-500', head('https://api.example.com/')).body).toBe('{"message":"Internal Server Error"}')
})

function json(target: string, version: string): Record<string, string> {
  return { 'x-amz-target': target, 'content-type': `application/x-amz-json-${version}` }
}

function answerOf(fault: FaultKind, call: Parameters<typeof blowOf>[1]) {
  const blow = blowOf(fault, call)
  return (blow as Extract<Blow, { kind: 'answer' }>).answer
}
