import type { Observers, Use } from './observer.ts'
import { patchMethod } from './patch-method.ts'

export const uses: ReadonlySet<string> = new Set<Use>(['json()', 'base64()', 'uri()', 'split()'])

/**
 * Texts that say by themselves where they were sent, so that their use is known however they got there. Where decoding can be
 * left out, as of cookies, a letter is escaped: what comes out of it tells whether it was decoded.
 */
const mark = /^q(?:z|%7A)[a-z]{2}$/

/** The `i`th of 676 marks. */
export const markOf = (i: number): string => `qz${letter(Math.floor(i / 26))}${letter(i)}`

const letter = (i: number) => String.fromCharCode(97 + (i % 26))

export const isMark = (text: string): boolean => text.length < 7 && mark.exec(text) !== null

const { includes } = String.prototype

/** Whether a mark stands anywhere in a text, in whatever case. Not by what is observed itself. */
export const hasMark = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= 300 &&
  (includes.call(text, 'qz') || includes.call(text, 'q%7A') || includes.call(text, 'QZ'))

export const escapedMark = (text: string): string => text.replace('z', '%7A')

export const plainMark = (text: string): string => text.replace('%7A', 'z')

/** Longest text whose decoding is kept. */
const maxText = 4_096

/** Observes what decodes texts and takes them apart. */
export function onUsedTexts(observers: Observers): (() => void)[] {
  const use = (as: Use, text: string, by?: string) => {
    for (const { onUse } of observers) onUse(as, text, by)
  }
  const decoded = (as: Use, text: unknown, decode: () => string) => {
    if (observers.size === 0 || typeof text !== 'string' || text.length > maxText) return
    if (isMark(text)) use(as, text)
    else for (const { onDecoded } of observers) onDecoded(decode())
  }
  return [
    patchMethod(globalThis, 'decodeURIComponent', (original) => (text) => {
      if (observers.size === 0) return original(text)
      if (isMark(text)) use('uri()', text)
      const result = original(text)
      if (result !== text && result.length <= maxText) for (const { onDecoded } of observers) onDecoded(result)
      return result
    }),
    patchMethod(globalThis, 'atob', (original) => (text) => {
      decoded('base64()', text, () => Buffer.from(text, 'base64').toString('latin1'))
      return original(text)
    }),
    patchMethod(
      Buffer as { from: (...args: unknown[]) => Buffer },
      'from',
      (original) =>
        function (this: unknown, ...args: unknown[]) {
          const made = original.apply(this, args)
          if (args[1] === 'base64' || args[1] === 'base64url') decoded('base64()', args[0], () => made.toString('utf8'))
          return made
        },
    ),
    patchMethod(
      String.prototype as { split: (...args: unknown[]) => string[] },
      'split',
      (original) =>
        function (this: unknown, ...args: unknown[]) {
          const [by] = args
          if (observers.size > 0 && typeof this === 'string' && typeof by === 'string' && by !== '' && isMark(this))
            use('split()', this, by)
          return original.apply(this, args)
        },
    ),
  ]
}
