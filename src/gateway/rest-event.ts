import type { APIGatewayProxyEvent } from 'aws-lambda'
import { headerValue } from '../http/headers.ts'
import type { HttpRequest } from '../http/request.ts'
import { eventBody } from './base64-body.ts'
import { queryMaps } from './payload-1.ts'
import { requestIds, type RequestIds } from './request-ids.ts'
import { isBinaryRequest } from './rest-binary.ts'
import { restHeaderMaps, type AddedHeaders } from './rest-headers.ts'
import type { RestSettings } from './rest-options.ts'
import { refuseEarly, refuseLargeEvent, refuseRoute } from './rest-refusals.ts'

/**
 * The event for a request, member for member in the order that AWS emits (LocalStack and aws-lambda-dotnet snapshots,
 * voker capture 2026-07-10). Throws `NotDelivered` for what API Gateway answers itself.
 */
export function restEvent(settings: RestSettings, request: HttpRequest): APIGatewayProxyEvent {
  refuseEarly(settings, request)
  const method = headerValue(request.headers, 'x-http-method-override') ?? request.method
  const match = settings.table.match(method, request.path) ?? refuseRoute(settings, request)
  const { route, pathParameters } = match
  const ids = requestIds(settings.world, request)
  const headers = settings.console ? null : restHeaderMaps(request.headers, addedHeaders(settings, ids))
  const query = queryMaps(request.query)
  const body = request.body !== null && request.body.length > 0 ? request.body : null
  const binary = body !== null && isBinaryRequest(settings, request)
  const event = {
    resource: route.path,
    path: settings.basePath + oneLeadingSlash(request.path),
    httpMethod: method,
    headers: headers && headers.single,
    multiValueHeaders: headers && headers.multi,
    queryStringParameters: query && query.single,
    multiValueQueryStringParameters: query && query.multi,
    pathParameters,
    stageVariables: copyOf(settings.stageVariables),
    requestContext: {
      resourceId: settings.resourceIds.get(route)!,
      ...(settings.authorizer !== undefined && { authorizer: JSON.parse(settings.authorizer) as unknown }),
      resourcePath: route.path,
      httpMethod: method,
      extendedRequestId: ids.short,
      requestTime: settings.world.time,
      // The console names the template here, without a stage (console events in public repositories, 2019 to 2024)
      path: settings.console ? route.path : settings.contextPath + request.path,
      accountId: settings.accountId,
      protocol: 'HTTP/1.1',
      stage: settings.console ? 'test-invoke-stage' : settings.stage,
      domainPrefix: settings.console ? 'testPrefix' : settings.domainPrefix,
      requestTimeEpoch: settings.world.epoch,
      requestId: ids.uuid,
      identity: identityOf(settings, request),
      domainName: settings.console ? 'testPrefix.testDomainName' : settings.domainName,
      deploymentId: settings.deploymentId,
      apiId: settings.apiId,
    },
    body: body && eventBody(body, !binary),
    isBase64Encoded: binary,
  }
  refuseLargeEvent(settings, request, event)
  // One cast: the type demands an `authorizer`, maps that the console leaves null, and identity members that only come with
  // an API key, mutual TLS or a user pool; AWS omits them
  return event as unknown as APIGatewayProxyEvent
}

function addedHeaders(settings: RestSettings, ids: RequestIds): AddedHeaders {
  return {
    host: settings.domainName,
    sourceIp: settings.world.sourceIp,
    traceId: ids.trace,
    edgeId: settings.edge ? ids.short.slice(0, -1) : undefined,
  }
}

function copyOf(map: Readonly<Record<string, string>> | undefined): Record<string, string> | null {
  return map === undefined ? null : { ...map }
}

function identityOf(settings: RestSettings, request: HttpRequest): object {
  const apiKey = settings.console ? 'test-invoke-api-key' : settings.apiKey
  const userAgent = settings.console ? 'aws-internal/3' : (headerValue(request.headers, 'user-agent') ?? null)
  if (apiKey === undefined && settings.identity === undefined)
    return {
      cognitoIdentityPoolId: null,
      accountId: null,
      cognitoIdentityId: null,
      caller: null,
      sourceIp: settings.world.sourceIp,
      principalOrgId: null,
      accessKey: null,
      cognitoAuthenticationType: null,
      cognitoAuthenticationProvider: null,
      userArn: null,
      userAgent,
      user: null,
    }
  const accountId = settings.console ? settings.accountId : null
  return {
    cognitoIdentityPoolId: null,
    cognitoIdentityId: null,
    ...(apiKey !== undefined && { apiKey }),
    principalOrgId: null,
    cognitoAuthenticationType: null,
    userArn: accountId && `arn:aws:iam::${accountId}:root`,
    ...(apiKey !== undefined && {
      apiKeyId: settings.console ? 'test-invoke-api-key-id' : `${settings.deploymentId}key`,
    }),
    userAgent,
    accountId,
    caller: accountId,
    sourceIp: settings.console ? 'test-invoke-source-ip' : settings.world.sourceIp,
    accessKey: null,
    cognitoAuthenticationProvider: null,
    user: accountId,
    ...settings.identity,
  }
}

/** Leading slashes count as one: recorded for `path`, while `requestContext.path` keeps them. */
export function oneLeadingSlash(path: string): string {
  return path.startsWith('//') ? path.replace(/^\/+/, '/') : path
}
