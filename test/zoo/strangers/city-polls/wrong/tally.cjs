const percent = (part, whole) => Math.round((part / whole) * 1000) / 10

exports.tally = (votes) => {
  const counts = new Map()
  for (const { option } of votes) counts.set(option, (counts.get(option) || 0) + 1)

  const rows = [...counts].map(([option, count]) => ({ option, count, share: percent(count, votes.length) }))
  const leader = rows.reduce((best, row) => (row.count > best.count ? row : best))
  return { votes: votes.length, leader: leader.option, rows }
}
