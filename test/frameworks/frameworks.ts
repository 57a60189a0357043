import type { Gateway } from '../../src/gateway/gateway.ts'
import { applicationLoadBalancer } from '../../src/gateway/alb.ts'
import { functionUrl } from '../../src/gateway/function-url.ts'
import { httpApi } from '../../src/gateway/http-api.ts'
import { restApi } from '../../src/gateway/rest.ts'

/** A front end as its owner configures it; `alb-multi` is a load balancer whose target group has multi-value headers. */
export type Setting = 'rest' | 'rest-text' | 'http-v1' | 'http-v2' | 'function-url' | 'alb' | 'alb-multi'

/** `rest` is told that everything is binary, as the frameworks' own pages advise; `rest-text` is told nothing. */
export const settings: Readonly<Record<Setting, () => Gateway>> = {
  rest: () => restApi({ binaryMediaTypes: ['*/*'] }) as Gateway,
  'rest-text': () => restApi() as Gateway,
  'http-v1': () => httpApi({ payloadFormat: '1.0' }) as Gateway,
  'http-v2': () => httpApi() as Gateway,
  'function-url': () => functionUrl() as Gateway,
  alb: () => applicationLoadBalancer({ multiValueHeaders: false }) as Gateway,
  'alb-multi': () => applicationLoadBalancer({ multiValueHeaders: true }) as Gateway,
}

/** The frameworks, by the entry of their app in `apps/`, and the front ends that their own pages say they serve. */
export const frameworks: Readonly<Record<string, { readonly entry: string; readonly on: readonly Setting[] }>> = {
  hono: { entry: 'hono.mjs', on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'] },
  'serverless-http': {
    entry: 'express-serverless-http.mjs',
    on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'],
  },
  'serverless-express': {
    entry: 'express-codegenie.mjs',
    on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'],
  },
  fastify: { entry: 'fastify.mjs', on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb'] },
  'fastify with albMultiValueHeaders': { entry: 'fastify-alb-multi.mjs', on: ['alb-multi'] },
  powertools: { entry: 'powertools.mjs', on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'] },
  'lambda-api': { entry: 'lambda-api.cjs', on: ['rest', 'http-v1', 'http-v2', 'function-url', 'alb', 'alb-multi'] },
}
