import { orchids } from './data.mjs'

function project(orchid, fields) {
  const out = {}
  for (const { name, fields: inner } of fields) {
    out[name] = inner ? project(orchids.get(orchid.parent), inner) : orchid[name]
  }
  return out
}

export function execute({ id, fields }) {
  const orchid = orchids.get(id)
  return { orchid: orchid ? project(orchid, fields) : null }
}
