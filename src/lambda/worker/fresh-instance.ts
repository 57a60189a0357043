import { createRequire } from 'node:module'

/** Makes the exports of a module anew, with all local files that it imports. */
export type Factory = () => Record<string, unknown>

/** What `bundleFactory` writes. */
type Bundled = ((require: Require, module: { exports: Record<string, unknown> }, exports: object) => void) & {
  /** What `import` statements load, by the name that the bundle requires it by. */
  readonly imports: () => readonly (readonly [string, Promise<Record<string, unknown>>])[]
}

type Require = (name: string) => unknown

/** Loads a bundle of `bundleFactory`. Packages are loaded once: all instances share them, as they share the process. */
export async function loadFactory(file: string): Promise<Factory> {
  const own = createRequire(file)
  const bundle = own(file) as Bundled
  const imported = new Map<string, unknown>()
  for (const [name, loading] of bundle.imports()) imported.set(name, named(await loading))
  const require: Require = (name) => imported.get(name) ?? own(name)
  const resolving = Object.assign(require, own)
  return () => {
    const module = { exports: {} }
    bundle(resolving, module, module.exports)
    return module.exports
  }
}

/** A namespace as a bundle takes it: its default is what is imported as default. Names stay live. */
function named(namespace: Record<string, unknown>): Record<string, unknown> {
  const live = {}
  for (const name of Object.keys(namespace))
    Object.defineProperty(live, name, { get: () => namespace[name], enumerable: true })
  return Object.defineProperty(live, '__esModule', { value: true })
}
