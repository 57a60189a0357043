/** Members that every program uses: they say nothing about a request. */
export const languageMembers: ReadonlySet<string> = new Set(
  [Object, Array, String, Number, Function, RegExp, Promise, Map, Set, Date, Buffer]
    .flatMap((type) => [...Object.getOwnPropertyNames(type), ...Object.getOwnPropertyNames(type.prototype)])
    .concat(Object.getOwnPropertyNames(Math), Object.getOwnPropertyNames(JSON), ['log', 'error', 'warn', 'env']),
)
