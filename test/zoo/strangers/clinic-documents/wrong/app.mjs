import express from 'express'
import { NotFoundError } from './documents.repository.mjs'
import { contentDisposition } from './disposition.mjs'

export function createApp({ documents }) {
  const app = express()
  app.disable('x-powered-by')

  app.get('/patients/:patientId/documents', (req, res) => {
    const items = documents.listForPatient(req.params.patientId)
    res.json({ items: items.map(({ id, title, mimeType }) => ({ id, title, mimeType })), total: items.length })
  })

  app.get('/documents/:id/content', (req, res) => {
    const document = documents.get(req.params.id)
    const { disposition = 'inline', filename } = req.query
    res.setHeader('Content-Type', `${document.mimeType}; charset=utf-8`)
    res.setHeader('Cache-Control', 'private, no-store')
    if (disposition === 'attachment') {
      const name = typeof filename === 'string' && filename.trim() !== '' ? filename : document.fileName
      res.setHeader('Content-Disposition', contentDisposition(name))
    }
    res.status(200).send(document.content)
  })

  app.use((_req, res) => {
    res.status(404).json({ code: 'ROUTE_NOT_FOUND' })
  })

  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  app.use((err, _req, res, _next) => {
    if (err instanceof NotFoundError) {
      return res.status(404).json({ code: 'DOCUMENT_NOT_FOUND', message: err.message })
    }
    const status = err.status ?? 500
    return res.status(status).json({ code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL' })
  })
  return app
}
