/** The seeds that every example is run with: as many as `EXAMPLE_SEEDS` says; `npm run bench:examples` asks for fifty. */
export const seeds = Array.from({ length: Number(process.env['EXAMPLE_SEEDS'] ?? 1) }, (_, index) => index + 1)

/** As long as a whole run takes, however slow the machine. */
export const timeLimitMs = 10_000
