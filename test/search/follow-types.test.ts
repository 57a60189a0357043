import serverlessExpress from '@codegenie/serverless-express'
import type { Context } from 'aws-lambda'
import express, { type ErrorRequestHandler } from 'express'
import { expect, it } from 'vitest'
import { found } from './found.ts'

// A framework looks at the type of a body out of sight.

it('finds what is wrong with a table that only its media type lets in', async () => {
  const withStock = (counted: (row: readonly string[]) => number) => {
    const app = express()
    app.use(express.text({ type: ['text/csv'], limit: '1mb' }))
    app.post('/stock', ({ body, query }, res) => {
      if (typeof body !== 'string' || body === '') return res.status(415).json({ error: 'unsupported' })
      const [header = [], ...rows] = body.split('\n').map((line) => line.split(','))
      if (header[0] !== 'sku' || header[1] !== 'count') return res.status(422).json({ error: 'columns' })
      return res.json(query['mode'] === 'replace' ? rows.map(counted) : rows.length)
    })
    app.use((_req, res) => void res.status(404).json({ error: 'unknown' }))
    const failed: ErrorRequestHandler = ({ status = 500 }: { status?: number }, _req, res, _next) =>
      void res.status(status).json({ error: 'failed' })
    app.use(failed)
    const proxy = serverlessExpress({ app })
    return async (event: unknown, context: Context): Promise<unknown> => proxy(event, context, () => {})
  }
  const [finding] = await found(withStock((row) => row[1]!.length))
  expect(finding).toMatch(/^server-error POST \/stock\?mode=replace content-type: text\/csv sku,count/)
  expect(await found(withStock((row) => row[1]?.length ?? 0))).toEqual([])
})
