/** @param {number[]} scores */
export function summary(scores) {
  const total = scores.reduce((sum, score) => sum + score)
  const favourable = scores.filter((score) => score >= 4).length
  return {
    count: scores.length,
    mean: Number((total / scores.length).toFixed(2)),
    favourable: Math.round((favourable / scores.length) * 100),
  }
}
