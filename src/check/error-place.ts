import { userFrame } from '../lambda/source/source-frame.ts'
import { normaliseMessage } from './normalise.ts'

/** What is known of an error: from where the handler ran, or from what Lambda reports. */
export interface KnownError {
  readonly name?: string | undefined
  readonly message?: string | undefined
  readonly stack?: string | undefined
}

/**
 * Names the place of an error in a way that survives edits and differing inputs: `TypeError parseUser src/users.ts`.
 * Without a frame of anybody's code, the error name and the normalised message stand in.
 */
export function errorPlace({ name = 'Error', message = '', stack }: KnownError): string {
  const frame = userFrame(stack)
  if (frame !== undefined) return [name, frame.function, frame.file].filter(Boolean).join(' ')
  return `${name} ${normaliseMessage(message)}`.trim()
}
