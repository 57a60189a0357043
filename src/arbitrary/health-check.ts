import type { HttpRequest } from '../http/request.ts'

/**
 * The request with which a load balancer asks a function whether it is well: no headers but its own `user-agent`
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html).
 */
export const healthCheck: HttpRequest = {
  method: 'GET',
  path: '/',
  query: '',
  headers: [['user-agent', 'ELB-HealthChecker/2.0']],
  body: null,
}
