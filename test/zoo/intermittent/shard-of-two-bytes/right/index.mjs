import { anyShard } from './shards.mjs'

export const handler = async () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ shard: anyShard().host }),
})
