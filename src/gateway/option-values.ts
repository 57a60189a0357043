import { isObject } from '../http/is-object.ts'
import { shown } from '../http/shown.ts'
/** Checks of option values, bound to one factory's options; each throws a `TypeError` that names option and value. */
export interface OptionNeeds<O> {
  text(...names: (keyof O & string)[]): void
  object(...names: (keyof O & string)[]): void
  boolean(...names: (keyof O & string)[]): void
  integer(...names: (keyof O & string)[]): void
  oneOf(name: keyof O & string, values: readonly string[]): void
}

/** The checks for a factory's options. Options that are not given pass. */
export function needOption<O extends object>(factory: string, options: O): OptionNeeds<O> {
  const need = (names: (keyof O & string)[], what: string, fits: (value: unknown) => boolean): void => {
    for (const name of names) {
      const value = options[name]
      if (value !== undefined && !fits(value))
        throw new TypeError(`${factory}(): ${name} must be ${what}; got ${shown(value)}`)
    }
  }
  return {
    text: (...names) => need(names, 'a non-empty string', (value) => typeof value === 'string' && value !== ''),
    object: (...names) => need(names, 'an object', isObject),
    boolean: (...names) => need(names, 'true or false', (value) => typeof value === 'boolean'),
    integer: (...names) => need(names, 'an integer', Number.isSafeInteger),
    oneOf: (name, values) =>
      need([name], values.map((value) => `'${value}'`).join(' or '), (value) => values.includes(value as string)),
  }
}
