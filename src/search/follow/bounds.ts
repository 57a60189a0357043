/**
 * Tells whether a bound that was tried before is met once more: first where something else is refused, then where all is taken; and for
 * each other refusal after another bound was met, since whoever checks many has a list of what is wrong.
 */
export function makeBounds(): (comparison: string, answer: string, hasMetAnother: boolean) => boolean {
  const taken = new Set<string>()
  const refused = new Set<string>()
  return (comparison, answer, hasMetAnother) => {
    const isTaken = /^[23]/.test(answer)
    const [seen, key] = isTaken ? [taken, comparison] : [refused, `${comparison} ${answer}`]
    if (seen.has(key) || !(isTaken || hasMetAnother)) return false
    seen.add(key)
    return true
  }
}
