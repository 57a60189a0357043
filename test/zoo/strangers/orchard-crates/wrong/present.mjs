export function present(crate) {
  const out = { id: crate.id, variety: crate.variety, kilos: crate.kilos, status: crate.status }
  if (crate.status === 'shipped') {
    out.consignment = `${crate.haulier.code.toUpperCase()}/${crate.id.slice(3)}`
    out.depot = crate.haulier.depot
  }
  return out
}
