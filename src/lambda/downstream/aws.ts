import type { FaultyAnswer, Service } from './service.ts'

/**
 * What a service answers that throttles, each in its own protocol; anybody else answers 429.
 * DynamoDB: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html ·
 * S3: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html ·
 * Lambda: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html ·
 * Kinesis: https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html ·
 * others: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html and its likes.
 */
export function throttling(service: Service): FaultyAnswer {
  const { id, protocol } = service
  if (protocol === 's3') return inXml(503, '', 'SlowDown', 'Please reduce your request rate.')
  if (protocol === 'query') return inXml(400, 'Sender', 'Throttling', 'Rate exceeded')
  if (protocol === 'json') {
    const name = provisioned[id ?? '']
    if (name !== undefined)
      return inJson(service, 400, name, 'The level of configured provisioned throughput was exceeded.')
    return inJson(service, 400, id === 'cognito-idp' ? tooMany : 'ThrottlingException', 'Rate exceeded')
  }
  if (protocol === 'rest-json')
    return inJson(service, 429, id === 'lambda' ? tooMany : 'ThrottlingException', 'Rate Exceeded.')
  const body = JSON.stringify({ message: 'Too Many Requests' })
  return answer(429, 'application/json', body, { 'retry-after': '1' })
}

/** What a service answers that fails itself; anybody else answers 500. */
export function serverError(service: Service): FaultyAnswer {
  const { id, protocol } = service
  const text = 'We encountered an internal error. Please try again.'
  if (protocol === 's3') return inXml(500, '', 'InternalError', text)
  if (protocol === 'query') return inXml(500, 'Receiver', 'InternalFailure', text)
  if (protocol === 'json' || protocol === 'rest-json')
    return inJson(service, 500, internal[id ?? ''] ?? 'InternalFailure', text)
  return answer(500, 'application/json', JSON.stringify({ message: 'Internal Server Error' }))
}

const tooMany = 'TooManyRequestsException'

const provisioned: Readonly<Record<string, string>> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
  kinesis: 'ProvisionedThroughputExceededException',
}

const internal: Readonly<Record<string, string>> = {
  dynamodb: 'com.amazonaws.dynamodb.v20120810#InternalServerError',
  lambda: 'ServiceException',
  secretsmanager: 'InternalServiceError',
  ssm: 'InternalServerError',
}

/** The two JSON protocols name an error in the body, or in a header: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
function inJson({ protocol, contentType }: Service, status: number, name: string, message: string): FaultyAnswer {
  if (protocol === 'json')
    return answer(status, contentType ?? 'application/x-amz-json-1.1', JSON.stringify({ __type: name, message }))
  return answer(status, 'application/json', JSON.stringify({ message }), { 'x-amzn-errortype': name })
}

/** S3's errors stand alone; those of the query protocol are wrapped, and say whose fault they are. */
function inXml(status: number, type: '' | 'Sender' | 'Receiver', code: string, message: string): FaultyAnswer {
  const error = (fault: string) => `<Error>${fault}<Code>${code}</Code><Message>${message}</Message>`
  const id = '<RequestId>4442587FB7D0A2F9</RequestId>'
  const body =
    type === ''
      ? `${error('')}${id}</Error>`
      : `<ErrorResponse>${error(`<Type>${type}</Type>`)}</Error>${id}</ErrorResponse>`
  return answer(status, 'application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${body}`)
}

function answer(status: number, type: string, body: string, more: Readonly<Record<string, string>> = {}): FaultyAnswer {
  return { status, headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(body)), ...more }, body }
}
