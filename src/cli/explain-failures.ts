import type { BuiltInCode } from '../check/finding.ts'
import { documented, recorded, reported, unestablished, type Evidence } from '../gateway/evidence.ts'
import type { Outcome } from '../gateway/outcome.ts'

/** What may come of an invocation beside a payload. */
export interface ExplainedFailure {
  readonly said: string
  readonly outcome: Outcome
  /** What the front ends do beside answering it, and how sure that is; no evidence for what follows from the rest. */
  readonly notes?: readonly { readonly said: string; readonly evidence?: Evidence }[]
  readonly code?: BuiltInCode
}

const limits = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html'
const timedOut: Outcome = {
  kind: 'function-error',
  payload: { errorType: 'Sandbox.Timedout', errorMessage: 'RequestId: 1 Error: Task timed out after 3.00 seconds' },
}

/** How long each front end waits, whatever the function's own timeout is. */
const patience: NonNullable<ExplainedFailure['notes']> = [
  {
    said: 'A REST API waits 29 s by default and then answers 504. The quota can be raised for regional and private APIs.',
    evidence: recorded('public curl capture: 504 after 29 seconds', '2025-05-20', limits),
  },
  {
    said: 'An HTTP API waits at most 30 s and then answers 503.',
    evidence: reported(
      'An integration timeout is answered 503',
      'https://github.com/serverless/serverless/issues/11222',
    ),
  },
  {
    said: 'A load balancer waits until the function responds or times out.',
    evidence: documented(
      'Lambda functions as targets',
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
    ),
  },
  {
    said: 'A Function URL has no limit of its own: the function may run for 15 minutes.',
    evidence: unestablished('that nothing ends it earlier follows from the documented limits; nobody has recorded it'),
  },
]

/** Failures by the word for them. */
export const failures: Readonly<Record<string, ExplainedFailure>> = {
  throttled: {
    said: 'Lambda throttles the call',
    outcome: { kind: 'not-invoked', reason: 'throttled' },
    notes: [
      { said: 'The handler does not run: no change to it helps, and its log has nothing of the request.' },
      {
        said: "A REST API's own limits (throttling, usage plans) answer 429 before that.",
        evidence: documented(
          'Gateway responses THROTTLED and QUOTA_EXCEEDED',
          'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
        ),
      },
    ],
  },
  timeout: {
    said: 'the function runs until its own timeout',
    outcome: timedOut,
    notes: [{ said: 'A front end that stops waiting before that answers as integration-timeout says.' }, ...patience],
    code: 'handler-timed-out',
  },
  'integration-timeout': {
    said: 'the front end gives up waiting',
    outcome: { kind: 'not-invoked', reason: 'integration-timeout' },
    notes: patience,
  },
  'cold-start': {
    said: 'the first request of a container fails where later ones do not',
    outcome: {
      kind: 'function-error',
      payload: { errorType: 'Error', errorMessage: 'no', trace: ['Error: no'] },
    },
    notes: [
      {
        said: 'The client cannot tell it from any other error of the function. The same request passes on a container that is warm; a module that never loads fails every request: see init-failed.',
      },
      {
        said: 'A cold start that only takes long counts towards the time that the front end waits: see integration-timeout.',
      },
    ],
  },
  'time-left': {
    said: 'getRemainingTimeInMillis() is small, and the function does not answer in time',
    outcome: timedOut,
    notes: [
      { said: 'A handler that gives up by itself while time is left is answered as it says: its own status and body.' },
      {
        said: "The time left is that of the function's timeout, not that of the front end, which may stop waiting earlier: see integration-timeout.",
      },
    ],
    code: 'handler-timed-out',
  },
  'no-permission': {
    said: 'the front end may not call the function',
    outcome: { kind: 'not-invoked', reason: 'no-permission' },
  },
  threw: {
    said: 'the handler throws',
    outcome: { kind: 'function-error', payload: { errorType: 'Error', errorMessage: 'no', trace: ['Error: no'] } },
    code: 'handler-threw',
  },
  'too-large': {
    said: 'the payload is larger than Lambda takes',
    outcome: { kind: 'function-error', payload: { errorType: 'Function.ResponseSizeTooLarge' } },
    code: 'response-too-large',
  },
}
