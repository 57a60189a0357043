/**
 * Replaces a method, and returns what puts the original back. Where somebody else replaced it meanwhile, theirs stays, and
 * ours stays below it: a replacement must pass calls on when it has nothing to do.
 */
export function patchMethod<T extends object, K extends keyof T>(
  object: T,
  name: K,
  replace: (original: T[K]) => T[K],
): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name)
  const original = object[name]
  const replacement = replace(original)
  // What is read-only (a frozen console) stays as it is.
  if (!Reflect.set(object, name, replacement)) return () => undefined
  return () => {
    if (object[name] !== replacement) return
    if (own) Object.defineProperty(object, name, own)
    else delete object[name]
  }
}
