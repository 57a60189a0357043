import type { Runtime } from '../words/invocation.ts'
import { xRayTraceId } from '../runtime/context.ts'

/** What the environment of a function is made of. */
export interface EnvironmentInit {
  readonly runtime: Runtime
  /** Where the function's code lies here; `/var/task` on Lambda, which is not there to read from. */
  readonly taskRoot: string
  /** `_HANDLER`. */
  readonly handler: string
  readonly memorySizeMb: number
}

/**
 * The environment of a handler, over the user's own. As recorded on AWS by LocalStack (2026-01), but for paths, which stay those of this
 * machine, and with names, region and credentials only where the user's environment has none.
 */
export function lambdaEnvironment(
  { runtime, taskRoot, handler, memorySizeMb }: EnvironmentInit,
  own: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...kept } = own
  const region = own['AWS_REGION'] ?? own['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const name = own['AWS_LAMBDA_FUNCTION_NAME'] ?? 'proxyproof'
  return {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    AWS_SESSION_TOKEN: 'example',
    LANG: 'en_US.UTF-8',
    ...kept,
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memorySizeMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: '2026/01/01/[$LATEST]0123456789abcdef0123456789abcdef',
    // Port 9 answers nobody: the runtime's own interface is not for handlers.
    AWS_LAMBDA_RUNTIME_API: '127.0.0.1:9',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_XRAY_CONTEXT_MISSING: 'LOG_ERROR',
    AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:2000',
    LAMBDA_TASK_ROOT: taskRoot,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    TZ: own['TZ'] ?? ':UTC',
    _HANDLER: handler,
    _X_AMZN_TRACE_ID: xRayTraceId,
  }
}

/**
 * What Lambda starts Node with, as far as a worker takes it: no `require` of ES modules on nodejs20.x and nodejs22.x, no detection of module
 * syntax on nodejs22.x (https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html). Nothing is said there of nodejs24.x.
 * A Node that does not know a flag has nothing to turn off.
 */
export function nodeFlags(runtime: Runtime): string[] {
  const flags: Record<Runtime, readonly string[]> = {
    'nodejs20.x': ['--no-experimental-require-module'],
    'nodejs22.x': ['--no-experimental-require-module', '--no-experimental-detect-module'],
    'nodejs24.x': [],
  }
  return flags[runtime].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag.replace('--no-', '--')))
}
