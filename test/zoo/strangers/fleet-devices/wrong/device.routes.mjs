import { deviceSummary, diagnostics, errorReply, idParams } from './schemas.mjs'

const level = (percent) => (percent > 40 ? 'ok' : percent > 10 ? 'low' : 'critical')

export async function deviceRoutes(app) {
  app.get(
    '/',
    {
      schema: {
        querystring: { type: 'object', properties: { online: { type: 'boolean' } } },
        response: { 200: { type: 'object', properties: { items: { type: 'array', items: deviceSummary } } } },
      },
    },
    async (request) => {
      const { online } = request.query
      const items = app.devices.all().map(({ id, vehicle, reports }) => ({ id, vehicle, online: reports.length > 0 }))
      return { items: online === undefined ? items : items.filter((item) => item.online === online) }
    },
  )

  app.get(
    '/:id',
    { schema: { params: idParams, response: { 200: deviceSummary, 404: errorReply } } },
    async (request, reply) => {
      const device = app.devices.find(request.params.id)
      if (!device) return reply.code(404).send({ code: 'DEVICE_UNKNOWN' })
      return { id: device.id, vehicle: device.vehicle, online: device.reports.length > 0 }
    },
  )

  app.get(
    '/:id/diagnostics',
    { schema: { params: idParams, response: { 200: diagnostics, 404: errorReply } } },
    async (request, reply) => {
      const device = app.devices.find(request.params.id)
      if (!device) return reply.code(404).send({ code: 'DEVICE_UNKNOWN' })
      const latest = device.reports.at(-1)
      return {
        id: device.id,
        firmware: latest?.firmware,
        battery: { percent: latest?.battery ?? 0, level: level(latest?.battery ?? 0) },
        reports: device.reports.length,
      }
    },
  )
}
