const seed = [
  { id: 'cr-100', variety: 'bramley', kilos: 18, status: 'packed', haulier: { code: 'nfl', depot: 'Evesham' } },
  { id: 'cr-101', variety: 'discovery', kilos: 12, status: 'picked', haulier: { code: 'gwt', depot: 'Hereford' } },
  { id: 'cr-102', variety: 'bramley', kilos: 15, status: 'packed', haulier: null },
  { id: 'cr-103', variety: 'egremont', kilos: 9, status: 'shipped', haulier: { code: 'nfl', depot: 'Evesham' } },
]

export function openStore() {
  const crates = new Map(seed.map((c) => [c.id, { ...c }]))
  return {
    all: () => [...crates.values()],
    get: (id) => crates.get(id),
    add(input) {
      const crate = {
        id: `cr-${100 + crates.size}`,
        variety: input.variety,
        kilos: input.kilos,
        status: 'picked',
        haulier: null,
      }
      crates.set(crate.id, crate)
      return crate
    },
    update(id, change) {
      const next = { ...crates.get(id) }
      if (change.kilos !== undefined) next.kilos = change.kilos
      if (change.status !== undefined) next.status = change.status
      crates.set(id, next)
      return next
    },
  }
}
