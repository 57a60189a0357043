import { documented, reported, unestablished } from './evidence.ts'

const guide = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html'
const troubleshooting =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html'

/** What is known of load balancers with Lambda targets. */
export const albSays = {
  envelope: documented('The response format of Lambda targets', guide),
  statusOnly: reported(
    'statusCode alone works',
    'https://github.com/awsdocs/elb-application-load-balancers-user-guide/issues/33',
  ),
  nothing: unestablished('No recording, document or report says what load balancers do here'),
  notObject: unestablished('Inferred: what is no response is LambdaInvalidResponse'),
  noStatus: reported('Without statusCode: 502', 'https://github.com/Adyen/adyen-commercetools/issues/1249'),
  statusText: reported('statusCode as a string: 502', 'https://github.com/adamchainz/apig-wsgi/issues/52'),
  bodyNull: documented('AWS staff: body null is answered 502', 'https://github.com/aws/aws-lambda-go/issues/408'),
  headersNull: reported(
    'Three reports: headers null is answered 502',
    'https://github.com/aws/aws-lambda-go/issues/207',
  ),
  multiValueNull: reported('multiValueHeaders null is answered 502', 'https://github.com/aws/aws-lambda-go/issues/529'),
  otherNull: unestablished('Several nulls together are fatal; which of them was never isolated'),
  headerScalar: reported(
    'Five reports: a number or boolean as header value is answered 502',
    'https://github.com/CodeGenieApp/serverless-express/issues/563',
  ),
  modeDecides: documented('With multi-value headers use multiValueHeaders, else headers', guide),
  headersUnread: reported(
    'With multi-value headers enabled, headers are missing',
    'https://github.com/dougmoscrop/serverless-http/issues/283',
  ),
  unknownKeys: reported(
    'Unknown keys, cookies too, are ignored',
    'https://github.com/dougmoscrop/serverless-http/issues/244',
  ),
  tooLarge: documented('A response beyond 1 MB: LambdaResponseTooLarge', troubleshooting),
  tooLargeRequest: documented('A request body beyond 1 MB: LambdaRequestTooLarge', troubleshooting),
  unhandled: documented('A function error: LambdaUnhandled', troubleshooting),
  timedOut: documented('A function that does not answer in time', troubleshooting),
  throttled: documented('Throttling: LambdaThrottling', troubleshooting),
  notInvoked: unestablished('Nothing is known of this case on load balancers'),
  stream: unestablished('Nothing is known of streamed payloads on load balancers, which buffer'),
  websocket: documented('Upgrade to WebSocket: LambdaWebsocketNotSupported', troubleshooting),
} as const
