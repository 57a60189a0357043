import { headerBytes } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { documented, recorded, unestablished, type Evidence } from './evidence.ts'
import { NotDelivered } from './gateway.ts'
import { limits } from './limits.ts'
import { gatewayAnswer } from './rest-answer.ts'
import type { RestSettings } from './rest-options.ts'

const limitsPage = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'
const quotas = documented('API Gateway developer guide, quotas and known issues', limitsPage)
const quotaWithoutStatus = unestablished('the quota is documented, what the client gets beyond it is not', limitsPage)
const noRoute = recorded(
  'LocalStack snapshot: Missing Authentication Token (its status 403 is documented)',
  '2024',
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
)

/** Throws `NotDelivered` for requests beyond API Gateway's own limits. */
export function refuseEarly(settings: RestSettings, request: HttpRequest): void {
  const { path, query, headers, body, method } = request
  const target = settings.contextPath.length + path.length + (query === '' ? 0 : query.length + 1)
  const longest = settings.edge ? limits.edgeUrl : limits.regionalUrl
  if (target + settings.domainName.length + 'https://'.length > longest)
    refuse(
      settings,
      request,
      414,
      'Request URI too long',
      quotaWithoutStatus,
      `the URL is longer than ${longest} bytes`,
    )
  if (settings.arnBytes + method.length + path.length > limits.methodArn)
    refuse(settings, request, 414, 'Request URI too long', quotas, `the method ARN is over ${limits.methodArn} bytes`)
  if (headerBytes(headers) > limits.headers)
    refuse(
      settings,
      request,
      431,
      'Request header fields too large',
      quotaWithoutStatus,
      `the headers are over ${limits.headers} bytes`,
    )
  if (body !== null && body.length > limits.body)
    refuse(settings, request, 413, 'Request Too Long', quotas, `the body is over ${limits.body} bytes`)
}

/** Throws `NotDelivered`: no route answers. */
export function refuseRoute(settings: RestSettings, request: HttpRequest): never {
  return refuse(
    settings,
    request,
    403,
    'Missing Authentication Token',
    noRoute,
    'no route for it',
    'MissingAuthenticationTokenException',
  )
}

/** Throws `NotDelivered` for an event that Lambda's Invoke API would not take. */
export function refuseLargeEvent(settings: RestSettings, request: HttpRequest, event: object): void {
  // Escaping makes six bytes of one at the most, so smaller bodies cannot get there
  if (request.body === null || request.body.length < limits.event / 8) return
  if (Buffer.byteLength(JSON.stringify(event)) > limits.event)
    refuse(settings, request, 413, 'Request Too Long', quotaWithoutStatus, `the event is over ${limits.event} bytes`)
}

function refuse(
  settings: RestSettings,
  request: HttpRequest,
  status: number,
  message: string,
  evidence: Evidence,
  why: string,
  errorType = 'RequestTooLargeException',
): never {
  const body = `{"message":"${message}"}`
  const answer = gatewayAnswer(settings, request, {
    status,
    body,
    errorType,
    rejection: { reason: 'not-delivered' },
    evidence,
  })
  throw new NotDelivered(answer, why)
}
