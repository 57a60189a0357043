import { fetchStock, warehouses } from './downstream/warehouse-client.mjs'
import { HttpError, json } from './http.mjs'

export async function inventory(event) {
  if (event.httpMethod !== 'GET') throw new HttpError(405, 'Method not allowed')
  const query = event.queryStringParameters ?? {}
  const [resource, sku, ...rest] = event.path.split('/').filter(Boolean)
  if (rest.length) throw new HttpError(404, 'Not found')

  if (resource === 'warehouses' && sku === undefined) return json(200, { warehouses })
  if (resource !== 'inventory' || sku === undefined) throw new HttpError(404, 'Not found')

  const warehouse = query.warehouse ?? 'ham'
  if (!warehouses.includes(warehouse)) throw new HttpError(400, 'Unknown warehouse')
  const stock = await fetchStock({ sku, warehouse, fresh: query.fresh === 'true' })
  return json(200, stock, { 'cache-control': query.fresh === 'true' ? 'no-store' : 'max-age=60' })
}
