import type { Trial } from './session.ts'

export const hangs = (trial: Trial): boolean => trial.exchange.facts.settledBy === 'timeout'

/** A module that cannot be loaded fails before it is asked anything. */
export const neverLoads = (trial: Trial | undefined): boolean => trial?.exchange.facts.settledBy === 'init'

/** After such an answer to the baseline nothing can be explored. */
export const endsAtOnce = (trial: Trial | undefined): boolean =>
  trial !== undefined && (trial.exchange.facts.refused !== undefined || hangs(trial) || neverLoads(trial))
