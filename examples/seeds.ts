/** The seeds that every example is run with: 1, 2 and 3, or as many as the environment's `EXAMPLE_SEEDS` says. */
export const seeds = Array.from({ length: Number(process.env['EXAMPLE_SEEDS'] ?? 3) }, (_, index) => index + 1)
