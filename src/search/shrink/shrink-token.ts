import type { StillShows } from './still-shows.ts'

/** JSON in base64url, shortest first: `0`, `{}`, `[]`, `null`. */
const plainTokens: readonly string[] = ['MA', 'e30', 'W10', 'bnVsbA']

/**
 * Plainer JSON in the base64 pieces of a token or cookie (`a.b.c`, `Bearer a.b.c`), one piece after the other; the same
 * text if no piece holds JSON, or none of the plainer ones shows it.
 */
export async function shrinkTokens(text: string, shows: StillShows<string>): Promise<string> {
  const pieces = text.split(/([. ])/)
  for (const [i, piece] of pieces.entries()) {
    if (!holdsJson(piece)) continue
    for (const plain of plainTokens) {
      if (plain === piece) break
      if (!(await shows(pieces.with(i, plain).join('')))) continue
      pieces[i] = plain
      break
    }
  }
  return pieces.join('')
}

function holdsJson(piece: string): boolean {
  if (!/^[\w+/-]{2,4000}={0,2}$/.test(piece)) return false
  try {
    JSON.parse(Buffer.from(piece, 'base64url').toString())
    return true
  } catch {
    return false
  }
}
