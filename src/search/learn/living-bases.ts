import type { HttpRequest } from '../../http/request.ts'
import type { Start } from './learn-starts.ts'
import type { Literals } from '../source/literals.ts'
import type { Looker } from '../known/looker.ts'

/** Most bases whose method is neither GET nor POST. */
const mostOtherMethods = 6

/** Most paths that are only guessed where nobody is let in, whatever the path. */
const mostGuessed = 4

/** Looks at each start with each method; those of paths that are answered as unknown ones are left out, unless all are. */
export async function livingBases(
  looker: Looker,
  starts: readonly Start[],
  literals: Literals,
): Promise<HttpRequest[]> {
  const bases = starts.map(({ base }) => base)
  const named = ['OPTIONS', 'HEAD'].filter((method) => literals.strings.includes(method))
  const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', ...named]
  const left = new Set<HttpRequest>()
  let guessed = 0
  for (const { base, isTold, isGuess } of starts) {
    if (isGuess && looker.isWalled() && guessed++ >= mostGuessed) {
      left.add(base)
      continue
    }
    for (const method of isTold ? [base.method] : methods) {
      const { fresh, answer } = await looker.look({ ...base, method })
      // Whoever names HEAD mostly answers it as GET.
      const isNamed = method !== 'HEAD' && literals.strings.includes(method)
      const isOwn = fresh > 0 || (isNamed && !looker.isDeadAnswer(answer))
      if (isOwn && !['GET', 'POST'].includes(method) && bases.length < starts.length + mostOtherMethods)
        bases.push({ ...base, method })
    }
  }
  const living = bases.filter((base) => !looker.isDead(base.path) && !left.has(base))
  return living.length > 0 ? living : bases
}
