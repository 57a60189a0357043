import { documented, recorded, reported, unestablished } from './evidence.ts'

const localstack = (what: string) =>
  recorded(
    `LocalStack TestLambdaURL, validated on AWS: ${what}`,
    '2025-11-24',
    'https://github.com/localstack/localstack/blob/main/tests/aws/services/lambda_/test_lambda.py',
  )
const invoking = 'https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html'

/** What is known of Function URLs. */
export const functionUrlSays = {
  envelope: localstack('status, headers and body of an envelope'),
  inferred: localstack('without statusCode any payload is the body, objects as compact JSON, strings unquoted'),
  inferredEmpty: unestablished('Inferred from what is recorded for strings'),
  nullPayload: unestablished('Inferred: null gives the body null'),
  nothing: unestablished('No recording, document or report says what Function URLs do here'),
  noBody: unestablished('Nothing recorded leaves out the body on a Function URL; 200 is likely'),
  statusText: localstack('the numeric string "418" is answered 418'),
  bodyObject: localstack('an object as body is sent as JSON'),
  cookies: documented('Each of cookies becomes a Set-Cookie header', invoking),
  ignoredMultiValue: reported(
    'Four reports: Function URLs ignore multiValueHeaders',
    'https://github.com/CodeGenieApp/serverless-express/issues/554',
  ),
  decodes: documented('isBase64Encoded bodies are decoded', invoking),
  threw: localstack('a function error is answered 502 Internal Server Error, as plain text'),
  timedOut: unestablished('Anecdotes only: a function timeout is answered 502'),
  tooLarge: unestablished('Inferred: a response beyond 6 MB is answered 502'),
  streamFailed: unestablished('Nothing is known of a stream that fails before its first byte'),
  throttled: documented('Throttling is answered 429', invoking),
  noPermission: localstack('without permission the answer is 403 Forbidden'),
  integrationTimeout: unestablished('Function URLs have no time limit of their own'),
  rawPayload: localstack('behind RESPONSE_STREAM a returned envelope is sent as JSON text, not interpreted'),
  rawOther: unestablished('Inferred from an envelope returned behind RESPONSE_STREAM, which is sent as JSON text'),
  rawStream: unestablished('Inferred: the bytes of a stream without metadata are the body'),
  streamed: localstack('metadata with an unknown key is accepted, the status is 200 without statusCode'),
  emptyStream: reported(
    'Without a write the metadata is never sent: 200, application/octet-stream, nothing in it',
    'https://github.com/middyjs/middy/issues/1189',
  ),
  lateError: reported(
    'An error after the first byte leaves the status as it was',
    'https://github.com/aws/aws-lambda-go/issues/610',
  ),
  badPrelude: unestablished('Nothing is known of metadata that is missing or malformed'),
  streamOnBuffered: unestablished('Nothing is known of streams behind a BUFFERED Function URL'),
  tooLargeRequest: unestablished('6 MB are documented as limit; the answer beyond is not'),
} as const
