import express from 'express'
import serverlessExpress from '@codegenie/serverless-express'
import { z } from 'zod'
import { SUBSCRIPTIONS } from './data.mjs'
import { ODataError, parseExpand, parseFilter, parseOrder, parseSelect } from './odata.mjs'

const app = express()
app.disable('x-powered-by')
app.disable('etag')

const Options = z.object({
  $filter: z.string().max(300).optional(),
  $orderby: z.string().max(60).optional(),
  $select: z.string().max(100).optional(),
  $expand: z.string().max(40).optional(),
  $top: z.coerce.number().int().min(0).max(100).default(100),
})

app.get('/odata', (_req, res) =>
  res.json({ value: [{ name: 'Subscriptions', kind: 'EntitySet', url: 'Subscriptions' }] }),
)

app.get('/odata/Subscriptions', (req, res) => {
  const options = Options.safeParse(req.query)
  if (!options.success)
    return res.status(400).json({ error: { code: 'BadRequest', message: options.error.issues[0].message } })

  const { $filter, $orderby, $select, $expand, $top } = options.data
  try {
    let rows = [...SUBSCRIPTIONS]
    if ($filter) rows = rows.filter(parseFilter($filter))
    if ($orderby) rows.sort(parseOrder($orderby))
    rows = rows.slice(0, $top)
    if ($select) rows = rows.map(parseSelect($select))
    if ($expand) rows = rows.map(parseExpand($expand))
    res.json({ '@odata.context': '$metadata#Subscriptions', value: rows })
  } catch (error) {
    if (!(error instanceof ODataError)) throw error
    res.status(400).json({ error: { code: 'BadRequest', message: error.message } })
  }
})

app.use((_req, res) => res.status(404).json({ error: { code: 'NotFound', message: 'No such resource' } }))
app.use((err, _req, res, _next) => {
  const status = err.status ?? 500
  res
    .status(status)
    .json({ error: { code: status < 500 ? 'BadRequest' : 'InternalError', message: 'The request failed' } })
})

export const handler = serverlessExpress({ app })
