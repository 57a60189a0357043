import { checkProxyHandler, type Gateway, type GatewayName, type LambdaHandler } from 'proxyproof'

export const ok = (body: string) => ({ statusCode: 200, headers: { 'content-type': 'text/plain' }, body })
export const bad = { statusCode: 400, headers: { 'content-type': 'text/plain' }, body: 'no action' }
export const no = { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'no' }

export interface Event {
  readonly rawPath: string
  readonly headers: Record<string, string>
  readonly queryStringParameters?: Record<string, string>
  readonly cookies?: readonly string[]
  readonly requestContext: { readonly http: { readonly method: string } }
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** An event of a REST API or a load balancer. */
export interface EventV1 {
  readonly httpMethod: string
  readonly path: string
  readonly pathParameters?: Record<string, string> | null
  readonly headers: Record<string, string> | null
  readonly queryStringParameters: Record<string, string> | null
  readonly body: string | null
  readonly isBase64Encoded: boolean
}

/** What a handler behind a front end is found to do wrong, and the request that shows it, each in a line. */
export async function found(handler: unknown, gateway: Gateway | GatewayName = 'http-v2'): Promise<string[]> {
  const { findings } = await checkProxyHandler(handler as LambdaHandler, {
    gateway,
    runtime: 'nodejs20.x',
    numRuns: 300,
    timeLimitMs: 20_000,
  })
  return findings.map(({ code, request: { method, path, query, headers, body } }) =>
    [
      code,
      method,
      `${path}${query && `?${query}`}`,
      ...headers.map((line) => line.join(': ')),
      body && Buffer.from(body).toString(),
    ]
      .filter(Boolean)
      .join(' '),
  )
}
