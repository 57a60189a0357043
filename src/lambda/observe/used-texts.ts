import { isMark } from './marks.ts'
import type { CurrentObserver, Use } from './observer.ts'
import { patchMethod } from '../patch/patch-method.ts'

export const uses: ReadonlySet<string> = new Set<Use>(['json()', 'base64()', 'uri()', 'split()'])

/** Longest text whose decoding is kept. */
const maxText = 4_096

/** Observes what decodes texts and takes them apart. */
export function onUsedTexts(current: CurrentObserver): (() => void)[] {
  const decoded = (as: Use, text: unknown, decode: () => string) => {
    if (typeof text !== 'string' || text.length > maxText) return
    const observer = current()
    if (observer === undefined) return
    if (isMark(text)) observer.onUse(as, text)
    else observer.onDecoded(decode())
  }
  return [
    patchMethod(globalThis, 'decodeURIComponent', (original) => (text) => {
      const observer = current()
      if (observer === undefined) return original(text)
      if (isMark(text)) observer.onUse('uri()', text)
      const result = original(text)
      if (result !== text && result.length <= maxText) observer.onDecoded(result)
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
          if (typeof this === 'string' && typeof by === 'string' && by !== '' && isMark(this))
            current()?.onUse('split()', this, by)
          return original.apply(this, args)
        },
    ),
  ]
}
