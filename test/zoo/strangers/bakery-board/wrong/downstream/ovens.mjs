const ovens = [
  { id: 'q-deck', shop: 'quayside', celsius: 231 },
  { id: 'q-rack', shop: 'quayside', celsius: 204 },
  { id: 'm-wood', shop: 'old-mill', celsius: 262 },
]

function poll(oven, done) {
  queueMicrotask(() => done(null, { id: oven.id, celsius: oven.celsius, hot: oven.celsius > 220 }))
}

/** Asks every oven of a shop, calls back once with all the answers. */
export function ovenStatus(shop, done) {
  const mine = ovens.filter((o) => o.shop === shop)
  const answers = []
  for (const oven of mine) {
    poll(oven, (err, answer) => {
      answers.push(err ? { id: oven.id, error: err.message } : answer)
      if (answers.length === mine.length) done(null, answers)
    })
  }
}
