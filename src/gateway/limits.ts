/**
 * What front ends and Lambda limit, in bytes unless named otherwise. Documented quotas:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const limits = {
  /** All header lines of a request or a response on API Gateway (HTTP APIs: the request line too). */
  headers: 10_240,
  /** A request body on API Gateway. */
  body: 10_485_760,
  /** The event that Lambda takes: what refuses bodies well before {@link limits.body}. */
  event: 6_291_456,
  /** The serialised payload that Lambda gives back. */
  payload: 6_291_556,
  /** A request's URL on a regional REST API. */
  regionalUrl: 10_240,
  /** A request's URL on an edge-optimised REST API. */
  edgeUrl: 8_192,
  /** A REST API's method ARN, the values of its path parameters included; beyond it the answer is 414. */
  methodArn: 1_600,
  /**
   * A request body, and a response's JSON, of a load balancer's Lambda target:
   * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
   */
  alb: 1_048_576,
} as const
