/** What is known of a call before it is made. */
export interface CallHead {
  readonly method: string
  readonly url: string
  readonly headers: Headers
}

/** Who is called, and in which of AWS's protocols errors are told. */
export interface Service {
  /** `DynamoDB`, `S3`, `Secrets Manager` ... for AWS, else the host, with its port where it is not the usual one. */
  readonly name: string
  readonly protocol: 'json' | 'rest-json' | 's3' | 'query' | 'http'
  /** Of AWS's JSON protocols: `application/x-amz-json-1.0` or `-1.1`. */
  readonly contentType?: string
  /** How AWS signs for it: `dynamodb`. */
  readonly id?: string
}

/** An answer that is none. */
export interface FaultyAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The connection breaks after the body, which is shorter than its headers say. */
  readonly broken?: boolean
}

/**
 * Tells the service from the operation that AWS's JSON protocols name (`x-amz-target`), from what the request is signed for, or from
 * the host. An API of somebody's own behind an AWS host (API Gateway, a Function URL, a load balancer) is a host like any other.
 * Protocols: https://smithy.io/2.0/aws/protocols/index.html
 */
export function serviceOf({ url, headers }: CallHead): Service {
  const { host, hostname } = new URL(url)
  const target = headers.get('x-amz-target')?.split('.')[0]
  const scope = /Credential=[^/,]+\/\d+\/[^/,]+\/([^/,]+)\//.exec(headers.get('authorization') ?? '')?.[1]
  const id = (target === undefined ? undefined : byTarget(target)) ?? scope ?? byHost(hostname)
  const name = id === undefined ? undefined : names[id]
  if (id === undefined || name === undefined) return { name: host, protocol: 'http' }
  const contentType = headers.get('content-type') ?? ''
  if (target !== undefined)
    return { name, id, protocol: 'json', contentType: contentType || 'application/x-amz-json-1.1' }
  if (id === 's3') return { name, id, protocol: 's3' }
  return { name, id, protocol: contentType.startsWith('application/x-www-form-urlencoded') ? 'query' : 'rest-json' }
}

/** By the name that requests are signed for, which is mostly that of the host. */
const names: Readonly<Record<string, string>> = {
  athena: 'Athena',
  bedrock: 'Bedrock',
  cloudformation: 'CloudFormation',
  'cognito-identity': 'Cognito',
  'cognito-idp': 'Cognito',
  dynamodb: 'DynamoDB',
  ecs: 'ECS',
  events: 'EventBridge',
  firehose: 'Firehose',
  glue: 'Glue',
  iam: 'IAM',
  kinesis: 'Kinesis',
  kms: 'KMS',
  lambda: 'Lambda',
  logs: 'CloudWatch Logs',
  monitoring: 'CloudWatch',
  'rds-data': 'RDS Data API',
  s3: 'S3',
  scheduler: 'EventBridge Scheduler',
  secretsmanager: 'Secrets Manager',
  ses: 'SES',
  sns: 'SNS',
  sqs: 'SQS',
  ssm: 'Systems Manager',
  states: 'Step Functions',
  sts: 'STS',
}

const targets: readonly (readonly [RegExp, string])[] = [
  [/^DynamoDB(?:Streams)?_/, 'dynamodb'],
  [/^secretsmanager$/, 'secretsmanager'],
  [/^AmazonSSM$/, 'ssm'],
  [/^AmazonSQS$/, 'sqs'],
  [/^Kinesis_/, 'kinesis'],
  [/^Firehose_/, 'firehose'],
  [/^Logs_/, 'logs'],
  [/^AWSEvents$/, 'events'],
  [/^AWSStepFunctions$/, 'states'],
  [/^AWSCognitoIdentityProviderService$/, 'cognito-idp'],
  [/^AWSCognitoIdentityService$/, 'cognito-identity'],
  [/^TrentService$/, 'kms'],
  [/^GraniteServiceVersion/, 'monitoring'],
  [/^AmazonAthena$/, 'athena'],
  [/^AWSGlue$/, 'glue'],
  [/^AmazonEC2ContainerServiceV/, 'ecs'],
]

const byTarget = (target: string) => targets.find(([pattern]) => pattern.test(target))?.[1]

/** `dynamodb.eu-central-1.amazonaws.com`, `bucket.s3.amazonaws.com`, `123456789012.ddb.us-east-1.amazonaws.com`. */
function byHost(hostname: string): string | undefined {
  const labels = /^(.+?)\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.exec(hostname)?.[1]?.split('.')
  const label = labels?.findLast((one) => one in aliases || one in names)
  return label === undefined ? undefined : (aliases[label] ?? label)
}

const aliases: Readonly<Record<string, string>> = {
  'bedrock-runtime': 'bedrock',
  ddb: 'dynamodb',
  email: 'ses',
  's3-accelerate': 's3',
  'streams-dynamodb': 'dynamodb',
}
