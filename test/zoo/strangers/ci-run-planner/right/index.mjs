import middy from '@middy/core'
import { z } from 'zod'
import { PIPELINES } from './pipelines.mjs'
import { planWaves, selectJobs } from './plan.mjs'
import { errors, HttpError, jsonBody } from './middleware.mjs'

const RunRequest = z.object({
  branch: z
    .string()
    .regex(/^[\w./-]{1,80}$/)
    .default('main'),
  skip: z
    .array(z.enum(['install', 'lint', 'test', 'deploy', 'build', 'links']))
    .max(5)
    .default([]),
})

const json = (statusCode, data) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(data),
})

/** @param {import('aws-lambda').APIGatewayProxyEventV2 & { json: unknown }} event */
async function router(event) {
  const { method } = event.requestContext.http
  if (method === 'GET' && event.rawPath === '/pipelines') return json(200, [...PIPELINES.keys()])

  const match = /^\/pipelines\/([a-z]+)\/runs$/.exec(event.rawPath)
  if (!match || method !== 'POST') throw new HttpError(404, 'Not found')
  const jobs = PIPELINES.get(match[1])
  if (!jobs) throw new HttpError(404, 'Unknown pipeline')

  const parsed = RunRequest.safeParse(event.json)
  if (!parsed.success) throw new HttpError(422, parsed.error.issues[0].message)

  const selected = selectJobs(jobs, parsed.data)
  if (!selected.length) throw new HttpError(409, 'Nothing left to run')
  const minutes = selected.reduce((sum, job) => sum + job.minutes, 0)
  return json(201, { pipeline: match[1], branch: parsed.data.branch, waves: planWaves(selected), minutes })
}

export const handler = middy().use(errors()).use(jsonBody()).handler(router)
