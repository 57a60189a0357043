const pounds = (pence) => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`

/** 25p for every declared pound. */
export function totals(gifts, by) {
  let given = 0n
  let reclaim = 0n
  const appeals = {}
  for (const gift of gifts) {
    given += gift.pence
    if (gift.declared) reclaim += gift.pence / 4n
    const key = gift.appeal ?? 'general'
    appeals[key] ??= { gifts: 0, undeclared: 0, given: 0n }
    appeals[key].gifts += 1
    appeals[key].given += gift.pence
    if (!gift.declared) appeals[key].undeclared += 1
  }
  const result = { given: pounds(given), reclaim: pounds(reclaim) }
  if (by === 'appeal') {
    result.appeals = Object.entries(appeals).map(([appeal, a]) =>
      a.undeclared === 0 ? { appeal, gifts: a.gifts, given: pounds(a.given) } : { appeal, ...a },
    )
  }
  return result
}
