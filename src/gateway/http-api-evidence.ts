import { documented, recorded, reported, unestablished } from './evidence.ts'

const integrations =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html'
const snapshots =
  'https://github.com/aws/aws-lambda-dotnet/tree/master/Tools/LambdaTestTool-v2/tests/Amazon.Lambda.TestTool.UnitTests/Snapshots'
const samTrials = 'https://github.com/aws/aws-sam-cli/pull/2941'
const nothing = unestablished('No recording, document or report says what HTTP APIs do here')

/** What is known of HTTP APIs, whatever the payload format. */
export const httpApiSays = {
  snapshot: recorded('aws-lambda-dotnet LambdaTestTool snapshots of HTTP APIs', '2025-04-14', snapshots),
  statusZero: recorded('aws-lambda-dotnet snapshots: statusCode 0 is answered 500', '2025-04-14', snapshots),
  noBody: unestablished('Inferred: nothing recorded leaves out the body on an HTTP API'),
  nothing,
  bodyAndStatus: unestablished('No evidence for a 204 or 304 with a body'),
  base64: unestablished('No evidence for text that is not base64'),
  bodyObject: documented(
    'AWS staff: a body that is no string is answered 500',
    'https://github.com/aws/aws-lambda-go/issues/373',
  ),
  headerArray: reported(
    'Two transcripts: an array in headers is answered 500',
    'https://github.com/CodeGenieApp/serverless-express/issues/354',
  ),
  headerScalar: unestablished(
    'Contradictory: a fastify commit of 2020 says HTTP APIs demand strings, yet adapters send numbers unnoticed',
  ),
  ignoredMultiValue: documented(
    'AWS staff: payload format 2.0 ignores multiValueHeaders',
    'https://github.com/awslabs/aws-serverless-java-container/issues/377',
  ),
  firstTwin: reported(
    'Of two names that differ in casing, format 1.0 returns only the first',
    'https://github.com/CodeGenieApp/serverless-express/issues/554',
  ),
  unknownKeys: documented('AWS staff trials: HTTP APIs skip keys that they do not know', samTrials),
  cookies: documented('Each of cookies becomes a Set-Cookie header', integrations),
  statusText: unestablished('SAM CLI takes a numeric string, another emulator refuses it'),
  statusNull: unestablished('Three emulators, three answers to statusCode null'),
  cookiesIgnored: unestablished('Inferred: payload format 1.0 has no cookies, and unknown keys are ignored'),
  base64Flag: documented('AWS staff trials: booleans and the words true and false', samTrials),
  inferredObject: documented('Without statusCode the whole object is the body', integrations),
  inferredText: documented(
    'Without statusCode a string is the body, unquoted (AWS staff)',
    'https://github.com/aws/aws-lambda-dotnet/issues/1934',
  ),
  inferredEmpty: unestablished('An emulator says that an empty string gives an empty 200'),
  inferredOther: unestablished('Inferred from the documented rule for payloads without statusCode'),
  nullPayload: unestablished('An emulator says that null gives the body null'),
  nullPayloadOne: unestablished('Nothing is known; format 1.0 makes no assumptions, so 500 is likely'),
  noAssumptions: documented(
    'Payload format 1.0 makes no assumptions: 500',
    'https://repost.aws/knowledge-center/api-gateway-status-codes-http-api',
  ),
  noAssumptionsLikely: unestablished('Inferred: payload format 1.0 makes no assumptions about payloads'),
  threw: reported('A function error is answered 500', 'https://github.com/brefphp/bref/issues/1090'),
  timedOut: unestablished('Anecdotes only: a function timeout is answered 500'),
  tooLarge: reported('A response beyond 6 MB is answered 500', 'https://github.com/brefphp/bref/issues/1090'),
  tooLargeOne: unestablished('Inferred from payload format 2.0'),
  integrationTimeout: reported(
    'An integration timeout is answered 503',
    'https://github.com/serverless/serverless/issues/11222',
  ),
  notInvoked: unestablished('500 or 503: nobody has shown which'),
  stream: unestablished('Nothing is known of streamed payloads on HTTP APIs, which buffer'),
  noRoute: unestablished('Without a route an HTTP API answers 404 Not Found; the source is not recorded'),
  tooManyHeaderBytes: unestablished('An emulator answers 431 beyond the documented 10,240 bytes'),
  tooLargeRequest: unestablished('AWS staff wrote an emulator that answers 413'),
  preflight: documented(
    'HTTP APIs with CORS settings answer preflights themselves',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
  ),
} as const
