import express from 'express'
import serverless from 'serverless-http'
import { PolicyRepository } from './policy.repository.mjs'
import { PolicyController } from './policy.controller.mjs'
import { loadPolicy, problem, problemHandler, requireVersion } from './policy.middleware.mjs'

const repository = new PolicyRepository()
const controller = new PolicyController(repository)
const app = express()
app.use(express.json({ limit: '64kb' }))
app.get('/v1/policies', controller.list)
app.get('/v1/policies/:id', loadPolicy(repository), controller.read)
app.patch('/v1/policies/:id', loadPolicy(repository), requireVersion, controller.patch)
app.use((_req, _res, next) => next(problem(404, 'No such route')))
app.use(problemHandler)

export const handler = serverless(app)
