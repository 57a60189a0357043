/** Runs that are still going when their test ends: their `await` was forgotten. */
export interface Forgotten {
  /** Remembers a run until it settles; gives it back. */
  watch<T>(run: Promise<T>): Promise<T>
  /** Waits for the runs that are still going; rejects with the first failure, so that their test cannot pass. */
  settle(): Promise<void>
}

/** Watches the runs of one test, or of one file where the runner tells no more. */
export function makeForgotten(): Forgotten {
  const going = new Set<Promise<unknown>>()
  return {
    watch(run) {
      const settled: Promise<unknown> = run.finally(() => going.delete(settled))
      settled.catch(() => {}) // the caller's promise tells; this one only counts
      going.add(settled)
      return run
    },
    async settle() {
      const left = await Promise.allSettled(going)
      const failed = left.find((one) => one.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}
