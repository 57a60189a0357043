export { checkProxyHandler, expectValidProxyHandler } from './contract.ts'
export { rulesEdition } from './contract/report-run.ts'
export { ContractError } from './contract/error.ts'
export type { ContractOptions, FaultOptions, KeepOptions } from './contract/options.ts'
export type { ContractReport, Elsewhere, KeptReport, ReportedFinding, ReportedNote } from './report/contract-report.ts'
export { textReport, type TextOptions } from './report/text.ts'
export { jsonReport, type JsonBytes, type JsonFinding, type JsonReport, type JsonRequest } from './report/json.ts'
export { junitReport, type NamedReport, type NotRun } from './report/junit.ts'
export { githubAnnotations, githubSummary } from './report/github.ts'

export { httpRequest, type HttpRequest, type HttpRequestInit } from './http/request.ts'
export type { HeaderLine, HeadersInit } from './http/headers.ts'

export { restApi } from './gateway/rest.ts'
export type { RestApiOptions } from './gateway/rest-options.ts'
export { httpApi } from './gateway/http-api.ts'
export type { CorsOptions } from './gateway/cors.ts'
export type { HttpApiAuthorizer, HttpApiOptions } from './gateway/http-api-options.ts'
export { functionUrl } from './gateway/function-url.ts'
export type { FunctionUrlOptions } from './gateway/function-url-options.ts'
export { applicationLoadBalancer, type ApplicationLoadBalancerOptions } from './gateway/alb.ts'
export { NotDelivered, type Gateway, type GatewayName } from './gateway/gateway.ts'
export type { Answer, Effect, EffectKind, RefusalReason, Rejection } from './gateway/answer.ts'
export type { Evidence, EvidenceTier } from './gateway/evidence.ts'
export type { ErrorPayload, Outcome } from './gateway/outcome.ts'
export type { Route } from './gateway/routes.ts'

export { invoke } from './lambda/create-invoker.ts'
export type {
  ChangedValue,
  ErrorFacts,
  HandlerSource,
  InvocationFacts,
  InvokerOptions,
  LambdaHandler,
  NetworkPolicy,
  Read,
  RefusedConnection,
  Runtime,
  SettledBy,
} from './lambda/words/invocation.ts'
export type { DownstreamCall, Draws, Fault, FaultKind, Met, Respond, World } from './lambda/words/world.ts'
export { exchange, type Exchange } from './exchange/exchange.ts'
export { shrinkRequest, type ShrinkOptions } from './search/shrink/shrink.ts'
export type { FetchApp } from './search/compare/reference.ts'
export type { Circumstances, Decides, Step } from './search/session/circumstances.ts'

export type { Check } from './check/check.ts'
export { signatureOf, type BuiltInCode, type Finding, type FindingCode, type Level } from './check/finding.ts'
export { catalogue, type CatalogueEntry } from './check/catalogue.ts'
export type { CatalogueWords, Shown } from './check/catalogue/entry.ts'
export type { IgnoreEntry } from './check/policy.ts'

export { arbitraryRequest } from './arbitrary/request.ts'
export type { Range, RequestConstraints, Tier } from './arbitrary/constraints.ts'
export { emptyDictionary, type Dictionary } from './arbitrary/dictionary.ts'
export type { EventConstraints } from './arbitrary/event.ts'
export type { Body } from './arbitrary/bodies.ts'
export { edgeCaseBody, type BodyConstraints } from './arbitrary/body.ts'
export { edgeCaseHeaders, type HeaderConstraints } from './arbitrary/headers.ts'
export { edgeCasePath, type PathConstraints } from './arbitrary/path.ts'
export { edgeCaseQuery, type QueryConstraints } from './arbitrary/query.ts'
export { restApiEvent } from './arbitrary/rest-api-event.ts'
export { httpApiEvent } from './arbitrary/http-api-event.ts'
export { functionUrlEvent } from './arbitrary/function-url-event.ts'
export { albEvent } from './arbitrary/alb-event.ts'

export { replayEvent } from './replay-event.ts'
export { functionsOf, type TemplateOptions } from './template/functions-of.ts'
export type { TemplateFunction, TemplateFunctions } from './template/described.ts'
export type { Skipped } from './template/stack.ts'

export { eventsFromLogs } from './logs/events-from-logs.ts'
export type { CapturedExchange, CapturedReason, ExplainedField } from './logs/captured-exchange.ts'
