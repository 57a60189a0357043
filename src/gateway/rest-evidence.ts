import { documented, recorded, reported, unestablished, type Evidence } from './evidence.ts'

const localStack =
  'https://github.com/localstack/localstack/blob/8b9a79f05846835cf4dff63ab7eefdde9df83783/tests/aws/services/apigateway/test_apigateway_lambda.py'
const dotnet =
  'https://github.com/aws/aws-lambda-dotnet/tree/831492165a694825e0e762d68ec74f3e36b628c0/Tools/LambdaTestTool-v2/tests/Amazon.Lambda.TestTool.UnitTests/Snapshots'
const guide = 'https://docs.aws.amazon.com/apigateway/latest/developerguide'
const nothing = (what: string): Evidence => unestablished(`no recording: ${what}`)

/** Where each rule about what a REST API makes of a payload comes from. */
export const restEvidence = {
  accepted: recorded('LocalStack snapshots of proxy responses', '2024-11-15', localStack),
  functionError: recorded(
    'LocalStack snapshot invoke-api-empty-response; public execution logs',
    '2024-11-15',
    localStack,
  ),
  nullPayload: recorded(
    'public execution log: body null, Malformed Lambda proxy response',
    '2016',
    'https://repost.aws/knowledge-center/malformed-502-api-gateway',
  ),
  topLevelString: recorded(
    'LocalStack snapshot invoke-api-just-string; three public execution logs',
    '2024-11-15',
    localStack,
  ),
  topLevelOther: nothing('an array, number or boolean; a string is refused'),
  notJson: reported('a report that output that is not JSON is refused, 2024'),
  unknownKey: recorded('LocalStack snapshot with wrongValue; public execution logs', '2024-11-15', localStack),
  cookiesKey: reported(
    'five reports that a cookies key gives 502 (sst#2760, lamby#78, nitro#504, aws-lambda-fastify#109, ridge#25)',
    'https://github.com/anomalyco/sst/issues/2760',
  ),
  keyCasing: nothing('known keys in another casing, taken as unknown keys'),
  statusMissing: recorded('LocalStack snapshot invoke-api-only-headers: 200', '2024-11-15', localStack),
  statusText: recorded(
    'LocalStack snapshot invoke-api-status-code-str: "201" is taken as 201',
    '2024-11-15',
    localStack,
  ),
  statusWord: recorded('LocalStack snapshot invoke-api-invalid-status-code', '2024-11-15', localStack),
  statusZero: recorded('aws-lambda-dotnet snapshot V1_HandlesZeroStatusCodeRest: 502', '2025-04-14', dotnet),
  statusOdd: nothing('a statusCode that is null, a fraction, out of 200 to 599, or no number'),
  headersArray: reported(
    'headers as an array give 502 (bref PR 6, resolve#802)',
    'https://github.com/reimagined/resolve/issues/802',
  ),
  headersOther: nothing('headers that are neither an object, null nor an array'),
  headerArray: reported(
    'the headers key takes single values only (developer guide); refusal is reported, not recorded',
    `${guide}/set-up-lambda-proxy-integrations.html`,
  ),
  headerObject: nothing('an object as header value'),
  headerOdd: nothing('a number as header value, or an element of a list that is no string'),
  headerNull: unestablished(
    'a null header value is not malformed (aws-lambda-dotnet#395); what the client gets for it is not recorded',
    'https://github.com/aws/aws-lambda-dotnet/issues/395',
  ),
  headerCasings: unestablished('two casings of one name were both sent until 2018 (Zappa#636); not recorded since'),
  headersLarge: documented(
    'API Gateway quotas: 10240 bytes of headers; what the client gets beyond is not documented',
    `${guide}/limits.html`,
  ),
  multiText: recorded(
    'LocalStack snapshot invoke-api-multi-headers-invalid; bref#534, bref#587',
    '2024-11-15',
    localStack,
  ),
  multiOther: nothing('multiValueHeaders that hold no lists'),
  multiEmpty: unestablished(
    'one report that an empty list keeps other headers from the client (aws-lambda-dotnet#395, 2019)',
    'https://github.com/aws/aws-lambda-dotnet/issues/395',
  ),
  typeTwice: unestablished(
    'several values of content-type were only seen in the console (aws-sam-cli pull request 1166, 2019)',
    'https://github.com/aws/aws-sam-cli/pull/1166',
  ),
  bodyObject: recorded(
    'public execution logs 2019, 2020, 2022: Malformed Lambda proxy response',
    '2022',
    'https://github.com/vincentsarago/lambda-proxy/issues/59',
  ),
  bodyOther: nothing('a body that is null, a number, a boolean or an array'),
  bodyForbidden: nothing('a body with a status that has none'),
  flagWords: documented(
    'AWS staff, based on trials (aws-sam-cli pull request 2941)',
    'https://github.com/aws/aws-sam-cli/pull/2941',
  ),
  flagOther: nothing('isBase64Encoded that is null, an array or an object'),
  undecoded: recorded(
    'LocalStack test_aws_proxy_binary_response, 19 rows: base64 is decoded only where Accept matches',
    '2025-01-29',
    localStack,
  ),
  acceptParameters: nothing('parameters on the first range of Accept'),
  badBase64: recorded(
    'LocalStack test_aws_proxy_binary_response: undecodable base64 gives 500',
    '2025-01-29',
    localStack,
  ),
  imperfectBase64: nothing('base64 with missing padding, white space or the URL-safe alphabet'),
  throttled: recorded('public execution log and curl capture: 500 (502 until 2018)', '2025-05-20'),
  noPermission: recorded('public execution log and curl capture: 500', '2025-05-20'),
  timeout: recorded('public curl capture: 504 after 29 seconds', '2025-05-20', `${guide}/limits.html`),
  streamed: documented('REST response streaming: JSON metadata, eight NUL bytes, payload; nothing recorded'),
  streamInvalid: nothing('response streaming with bad or missing metadata'),
} satisfies Record<string, Evidence>
