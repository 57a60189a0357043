const tiers = new Map([
  ['gold', { percent: 20 }],
  ['silver', { percent: 10 }],
])

exports.discountFor = (tier) => tiers.get(tier)?.percent ?? 0
