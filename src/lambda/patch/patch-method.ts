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
  const replacement = replace(object[name])
  // What is read-only (a frozen console) stays as it is.
  if (!Reflect.set(object, name, replacement)) return () => undefined
  return () => {
    if (object[name] !== replacement) return
    if (own) Object.defineProperty(object, name, own)
    else delete object[name]
  }
}

/**
 * Patches that several users share, such as runs side by side: made for the first, undone after the last, so that they never
 * pile up in whatever order the users leave. `install` gets the users at work and returns what undoes it.
 */
export function shared<User>(install: (users: ReadonlySet<User>) => () => void): (user: User) => () => void {
  const users = new Set<User>()
  let undo: (() => void) | undefined
  return (user) => {
    users.add(user)
    undo ??= install(users)
    return () => {
      users.delete(user)
      if (users.size > 0) return
      undo?.()
      undo = undefined
    }
  }
}

/** A function that shows itself as another: its name, its length, and what else it carries (`util.promisify.custom`). */
export function disguised<F extends (...args: never[]) => unknown>(original: F, replacement: F): F {
  for (const key of Reflect.ownKeys(original)) {
    const own = Object.getOwnPropertyDescriptor(original, key)
    if (own && key !== 'prototype') Object.defineProperty(replacement, key, own)
  }
  return replacement
}
