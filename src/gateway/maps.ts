/** The two maps that payload format 1.0 makes of names that may repeat. */
export interface ValueMaps {
  /** The last value of each name. */
  readonly single: Record<string, string>
  /** All values of each name in the order sent. */
  readonly multi: Record<string, string[]>
}

/**
 * Sets a key of a map in an event as `JSON.parse` would: also `__proto__` becomes an own property.
 */
export function put<V>(map: Record<string, V>, key: string, value: V): void {
  // Where somebody froze `Object.prototype`, no other object can be assigned a `toString`.
  if (key in Object.prototype)
    Object.defineProperty(map, key, { value, writable: true, enumerable: true, configurable: true })
  else map[key] = value
}

/** Appends to the list under a key of a multi-value map; names such as `constructor` are keys like any other. */
export function append(map: Record<string, string[]>, key: string, value: string): void {
  const list = Object.hasOwn(map, key) ? map[key]! : undefined
  if (list === undefined) put(map, key, [value])
  else list.push(value)
}
