import * as fc from 'fast-check'

/** Short texts that match a regular expression of the handler's source; none for what fast-check cannot generate. */
export function samplesOf(pattern: string): string[] {
  try {
    const texts = fc.sample(fc.stringMatching(new RegExp(pattern), { size: '-1' }), { numRuns: 3, seed: 7 })
    return [...new Set(texts)].filter((text) => text !== '' && text.length <= 60)
  } catch {
    return [] // look-behind, back-references and the like
  }
}

/** A repeated group that repeats itself: there is more than one way to match, and all are tried before giving up. */
const nested = /[+*]\)[+*{]/

/**
 * A text that a regular expression of the handler's source may need for ever to refuse. Only for workers: nothing else
 * can be stopped. (https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS)
 */
export function exhaustingText(pattern: string): string | undefined {
  const [sample] = nested.test(pattern) ? samplesOf(pattern) : []
  return sample && `${sample.repeat(Math.ceil(36 / sample.length))}!`
}
