import type { Evidence } from '../../gateway/evidence.ts'
import type { GatewayName } from '../../gateway/gateway.ts'
import type { HttpRequestInit } from '../../http/request.ts'
import type { Runtime } from '../../lambda/words/invocation.ts'

/** How one exchange shows a code: what to run the wrong and the right module under. */
export interface Shown {
  readonly gateway: GatewayName
  /** Options of the front end, where its defaults do not show it. */
  readonly options?: Readonly<Record<string, unknown>>
  /** (default: `GET /`) */
  readonly request?: HttpRequestInit
  readonly runtime?: Runtime
  /** `worker` for what cannot be seen in-process. (default: `in-process`) */
  readonly isolation?: 'in-process' | 'worker'
  /** (default: 3,000) */
  readonly timeoutMs?: number
  /** What its answer is compared with, where that is what shows it. */
  readonly reference?: (request: Request) => Response
  readonly agreeWith?: GatewayName
}

/** The words for one code. */
export interface CatalogueWords {
  /** What is wrong, in a few words that follow the name of the front end. */
  readonly title: string
  /** What happens, per front end where they differ. */
  readonly what: string
  /** What to do about it, in one sentence. */
  readonly fix: string
  /** Where the claim comes from, as a rule; a finding carries the evidence of its own case. */
  readonly evidence: Evidence
  /** A handler module that shows it. */
  readonly wrong: string
  /** Its right twin. */
  readonly right: string
  /** How one exchange shows it; undefined where it takes several, or a stream. */
  readonly shown?: Shown
}

const lambdaGuide = 'https://docs.aws.amazon.com/lambda/latest/dg'

/** REST refuses what is no envelope, recorded 2024-11. */
export const recordedRefusal: Evidence = {
  tier: 'recorded',
  source: 'LocalStack snapshots against AWS, test_aws_proxy_response_payload_format_validation',
  date: '2024-11-15',
}
/** What the Lambda guide says of function errors behind API Gateway. */
export const functionErrors: Evidence = {
  tier: 'documented',
  source: 'Lambda developer guide: errors with API Gateway',
  url: `${lambdaGuide}/services-apigateway-errors.html`,
}
/** What the interface clients were seen to do. */
export const nodeRuntime: Evidence = {
  tier: 'documented',
  source: 'Lambda developer guide: handlers in Node.js, and its open-source runtime interface client',
  url: `${lambdaGuide}/nodejs-handler.html`,
}
/** The quotas of Lambda. */
export const lambdaQuotas: Evidence = {
  tier: 'documented',
  source: 'Lambda quotas',
  url: `${lambdaGuide}/gettingstarted-limits.html`,
}
/** The response format of a proxy integration. */
export const proxyFormat: Evidence = {
  tier: 'documented',
  source: 'API Gateway developer guide: output format of a Lambda proxy integration',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
}
/** The response format of HTTP APIs. */
export const httpFormat: Evidence = {
  tier: 'documented',
  source: 'API Gateway developer guide: AWS Lambda proxy integrations for HTTP APIs',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
}
/** Not about AWS: what proxyproof compares or counts itself. */
export const ownObservation: Evidence = {
  tier: 'documented',
  source: 'observed in this run, by running the handler again',
}
/** Nothing found. */
export const nothingFound: Evidence = { tier: 'unknown', source: 'no recording, no documentation' }
