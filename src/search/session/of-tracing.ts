import type { Exchange } from '../../exchange/exchange.ts'

/**
 * Whether a handler failed for what a look handed it and it kept: no event has an object that cannot be cloned, and what only records
 * what is read of one cannot.
 */
export const isOfTracing = ({ outcome }: Exchange): boolean =>
  outcome.kind === 'function-error' &&
  outcome.payload.errorType === 'DataCloneError' &&
  /^(?:#<Object>|\[object Array\]) could not be cloned/.test(outcome.payload.errorMessage ?? '')
