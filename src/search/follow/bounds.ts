/** At how many refusals a bound is met once more. */
const mostRefusals = 4

/**
 * Tells whether a bound that was tried before is met once more: first where something else is refused, then where all is taken; and for
 * each other refusal after another bound was met, since whoever checks many has a list of what is wrong.
 */
export function makeBounds(): (comparison: string, answer: string, hasMetAnother: boolean) => boolean {
  const taken = new Set<string>()
  const refused = new Map<string, Set<string>>()
  return (comparison, answer, hasMetAnother) => {
    if (/^[23]/.test(answer)) return !taken.has(comparison) && Boolean(taken.add(comparison))
    const answers = refused.get(comparison) ?? new Set()
    if (!hasMetAnother || answers.has(answer) || answers.size >= mostRefusals) return false
    refused.set(comparison, answers.add(answer))
    return true
  }
}
