import { callStack } from '../source/call-site.ts'
import { isInPackages } from '../source/in-packages.ts'
import type { LambdaHandler } from '../words/invocation.ts'
import { locateFunction } from '../source/locate-function.ts'
import { currentScope } from '../observe/scope.ts'
import { parseLine } from '../source/source-frame.ts'

/** What a handler's modules do beside its invocations, such as sending on an interval what the handler only put aside. */
export interface Background {
  /** Whether the running code is that. */
  isAtWork(): boolean
  /** Names more of the handler's own modules. */
  add(files: readonly string[]): void
}

/**
 * Tells it by who is on the stack, since it belongs to no invocation: a module of the handler, and not the test, whose own use of the
 * network is none of ours. So it is not told where the handler stands in the test's own file, and not of what only packages do.
 */
export function backgroundOf(handler: LambdaHandler, testFile: string): Background {
  let own: Set<string> | undefined
  const ownFiles = () => {
    const file = locateFunction(handler)?.file
    return new Set(file === undefined || isInPackages(file) ? [] : [file])
  }
  const asInStacks = (file: string) => file.replaceAll('\\', '/')
  return {
    isAtWork() {
      if (currentScope() !== undefined) return false
      own ??= ownFiles()
      const files = new Set([...own].map(asInStacks))
      const paths = callStack()
        .split('\n')
        .flatMap((line) => parseLine(line)?.path ?? [])
      return !paths.includes(asInStacks(testFile)) && paths.some((path) => files.has(path))
    },
    add(files) {
      own ??= ownFiles()
      for (const file of files) own.add(file)
    },
  }
}
