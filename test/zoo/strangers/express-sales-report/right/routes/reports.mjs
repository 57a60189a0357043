import { Router } from 'express'
import { parseFilters } from '../lib/filters.mjs'
import { salesByMonth, salesRows } from '../lib/sales.mjs'
import { toCsv } from '../lib/csv.mjs'

export const reports = Router()

const wantsCsv = (req) =>
  req.query.format === 'csv' || (req.query.format === undefined && req.get('accept') === 'text/csv')

function send(req, res, name, rows) {
  if (wantsCsv(req)) {
    res.attachment(`${name}.csv`)
    return res.type('text/csv').send(toCsv(rows))
  }
  return res.json({ report: name, count: rows.length, rows })
}

reports.get('/', (req, res) => res.json({ reports: ['sales', 'months'] }))
reports.get('/sales', (req, res) => send(req, res, 'sales', salesRows(parseFilters(req.query))))
reports.get('/months', (req, res) => send(req, res, 'months', salesByMonth()))
