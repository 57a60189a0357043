/** What the command line was told wrong, in one sentence: printed without a stack. */
export class Misuse extends Error {
  override readonly name = 'Misuse'
}

/** Exit codes: the run is clean, has findings, or could not be done as asked; 130 as shells have it for Ctrl-C. */
export const exitCode = { clean: 0, findings: 1, misuse: 2, interrupted: 130 } as const
