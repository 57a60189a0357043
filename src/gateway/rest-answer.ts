import { utf8 } from '../http/body.ts'
import type { HeaderLine } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import type { Answer, Rejection } from './answer.ts'
import type { Evidence } from './evidence.ts'
import { requestIds, type RequestIds } from './request-ids.ts'
import type { RestSettings } from './rest-options.ts'

/** An answer that API Gateway makes itself. */
export interface GatewayMade {
  readonly status: number
  /** The exact text of the body. */
  readonly body: string
  readonly errorType: string
  readonly rejection: Rejection
  readonly evidence: Evidence
}

/**
 * The answer to a request or a payload that API Gateway refuses. Headers as recorded: no trace id on regional APIs
 * (aws-lambda-dotnet, 2025-04-14), its root only on edge ones (public curl capture, 2025-05-20).
 */
export function gatewayAnswer(settings: RestSettings, request: HttpRequest, made: GatewayMade): Answer {
  const ids = requestIds(settings.world, request)
  const body = utf8(made.body)
  const headers: HeaderLine[] = [
    ['Content-Type', 'application/json'],
    ['Content-Length', String(body.length)],
    ['x-amzn-ErrorType', made.errorType],
  ]
  addOwnHeaders(headers, settings, ids, 'Error from cloudfront')
  if (settings.edge) headers.push(['X-Amzn-Trace-Id', ids.trace])
  return {
    status: made.status,
    headers,
    body: request.method === 'HEAD' ? noBytes : body,
    rejection: made.rejection,
    evidence: made.evidence,
  }
}

/** Adds what every answer carries, those of CloudFront included on edge APIs. */
export function addOwnHeaders(headers: HeaderLine[], settings: RestSettings, ids: RequestIds, cache: string): void {
  headers.push(
    ['Date', settings.world.httpDate],
    ['Connection', 'keep-alive'],
    ['x-amzn-RequestId', ids.uuid],
    ['x-amz-apigw-id', ids.short],
  )
  if (settings.edge)
    headers.push(
      ['X-Cache', cache],
      ['Via', `1.1 ${ids.short.slice(0, -1)}.cloudfront.net (CloudFront)`],
      ['X-Amz-Cf-Pop', 'IAD89-P1'],
      ['X-Amz-Cf-Id', `${ids.short}=`],
    )
}

/** The body of answers without one. */
export const noBytes = new Uint8Array(0)
