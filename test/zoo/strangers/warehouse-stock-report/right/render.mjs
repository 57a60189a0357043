import { available } from './stock.mjs'

const COLUMNS = ['sku', 'name', 'warehouse', 'onHand', 'reserved', 'available']

export const FORMATS = ['json', 'csv', 'text']

function respond(type, body) {
  return {
    statusCode: 200,
    headers: { 'Content-Type': type, 'Cache-Control': 'private, max-age=30' },
    body,
  }
}

function toView(row) {
  return {
    sku: row.sku,
    name: row.name,
    warehouse: row.warehouse,
    onHand: row.onHand,
    reserved: row.reserved,
    available: available(row),
  }
}

function csvCell(value) {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csvLine(view) {
  return COLUMNS.map((column) => csvCell(view[column])).join(',')
}

function textLine(view) {
  return `${view.sku.padEnd(12)} ${view.warehouse} ${String(view.available).padStart(7)}  ${view.name}`
}

export function renderList(rows, format) {
  const views = rows.map(toView)
  switch (format) {
    case 'csv':
      return respond('text/csv; charset=utf-8', [COLUMNS.join(','), ...views.map(csvLine)].join('\r\n'))
    case 'text':
      return respond('text/plain; charset=utf-8', views.map(textLine).join('\n'))
    default:
      return respond('application/json', JSON.stringify({ count: views.length, items: views }))
  }
}

export function renderItem(row, format) {
  const view = toView(row)
  switch (format) {
    case 'json':
      return respond('application/json', JSON.stringify({ ...view, reorder: view.available < row.reorderAt }))
    case 'csv':
      return respond('text/csv; charset=utf-8', `${COLUMNS.join(',')}\r\n${csvLine(view)}`)
    case 'text':
      return respond('text/plain; charset=utf-8', textLine(view))
  }
}
