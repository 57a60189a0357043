const GENERA = new Set(['quercus', 'fraxinus', 'primula', 'viola', 'carex'])

export function acceptRow(row) {
  if (!/^SB-\d{4}$/.test(row.accession)) return { problem: 'accession must look like SB-0001' }
  const [genus, epithet] = row.species.toLowerCase().split(/\s+/)
  if (!epithet) return { problem: 'species needs a genus and an epithet' }
  if (!GENERA.has(genus)) return { problem: `we do not hold ${genus.slice(0, 30)}` }
  const grams = Number(row.grams)
  if (!(grams > 0 && grams < 10_000)) return { problem: 'grams must be above 0 and below 10000' }
  return { row: { accession: row.accession, species: `${genus} ${epithet}`, grams } }
}
