import Fastify from 'fastify'
import awsLambdaFastify from '@fastify/aws-lambda'
import { deviceRoutes } from './device.routes.mjs'
import { DeviceStore } from './device.store.mjs'

const app = Fastify({ logger: false })
app.decorate('devices', new DeviceStore())
app.register(deviceRoutes, { prefix: '/devices' })
app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'NOT_FOUND' }))

const proxy = awsLambdaFastify(app)
export const handler = (event, context) => proxy(event, context)
