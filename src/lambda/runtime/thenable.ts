/** True for what the runtime waits for as for a promise. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return value !== null && value !== undefined && typeof (value as { then?: unknown }).then === 'function'
}
