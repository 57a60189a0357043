/** A path parameter, and the indexes of the tokens that are it and nothing else. */
interface Taken {
  readonly name: string
  readonly places: readonly number[]
}

const isDot = (value: string | undefined) => value === '.' || value === '?.'
const isName = (value: string | undefined) => value !== undefined && /^[\w$]+$/.test(value)

/** Where a source has path parameters: as members of `pathParameters`, and in variables that are taken from it, where these are visible. */
export function taken(values: readonly string[]): Taken[] {
  const { openOf, closeOf } = bracketsOf(values)
  const found: Taken[] = []
  const take = (name: string, local: string, from: number, to: number) => {
    const places: number[] = []
    for (let i = from + 1; i < to; i++) {
      if (values[i] !== local || isDot(values[i - 1])) continue
      if (isDeclared(values, openOf, closeOf, i)) return
      places.push(i)
    }
    found.push({ name, places })
  }
  for (const [i, value] of values.entries()) {
    if (value !== 'pathParameters') continue
    for (const one of nested(values, openOf, closeOf, i)) take(...one)
    const equals = startOf(values, i) - 1
    const member = memberAfter(values, i)
    if (member !== undefined) found.push({ name: values[member]!, places: [member] })
    if (values[equals] !== '=') continue
    const to = closeOf.get(openOf[equals]!) ?? values.length
    if (member === undefined) {
      for (const [name, local] of entriesBefore(values, openOf, equals)) take(name, local, i, to)
    } else if (
      isName(values[equals - 1]) &&
      !isDot(values[equals - 2]) &&
      !/^(?:\??\.|[[(])$/.test(values[member + 1]!)
    )
      take(values[member]!, values[equals - 1]!, member, to)
  }
  return found
}

/** Where `(await event.pathParameters` starts. */
function startOf(values: readonly string[], end: number): number {
  let start = end
  while (isDot(values[start - 1])) start -= 2
  while (values[start - 1] === '(' || values[start - 1] === 'await') start -= 1
  return start
}

/** The member that is read of what may be nothing: `pathParameters!.id`, `(pathParameters ?? {}).id`. */
function memberAfter(values: readonly string[], holder: number): number | undefined {
  let i = holder + 1
  if (values[i] === '!') i += 1
  if (/^(?:\?\?|\|\|)$/.test(values[i] ?? '') && values.slice(i + 1, i + 4).join('') === '{})') i += 4
  return isDot(values[i]) && isName(values[i + 1]) ? i + 1 : undefined
}

/** The names in a pattern before `=`, each with that of its variable. */
function entriesBefore(values: readonly string[], openOf: readonly number[], equals: number): [string, string][] {
  if (values[equals - 1] !== '}') return []
  const open = openOf[equals - 1]!
  const entries: [string, string][] = []
  for (let i = open + 1; i < equals - 1; i++) {
    if (openOf[i] !== open || !isName(values[i]) || !/^[{,]$/.test(values[i - 1]!)) continue
    entries.push([values[i]!, values[i + 1] === ':' ? values[i + 2]! : values[i]!])
  }
  return entries
}

/** The names in `{ pathParameters: { id } }`, with where they are visible: in the function whose parameter that is, or from there on. */
function nested(
  values: readonly string[],
  openOf: readonly number[],
  closeOf: ReadonlyMap<number, number>,
  holder: number,
): [name: string, local: string, from: number, to: number][] {
  if (values[holder + 1] !== ':' || values[holder + 2] !== '{') return []
  const own = closeOf.get(holder + 2)
  let open = holder + 2
  let close = own
  while (close !== undefined && /^[,}]$/.test(values[close + 1] ?? '')) close = closeOf.get((open = openOf[open]!))
  if (own === undefined || close === undefined) return []
  const isParameter = values.slice(close + 1, close + 4).join('') === ')=>{'
  if (!isParameter && values[close + 1] !== '=') return []
  const from = isParameter ? close + 3 : close
  const to = (isParameter ? closeOf.get(from) : closeOf.get(openOf[close + 1]!)) ?? values.length
  return entriesBefore(values, openOf, own + 1).map(([name, local]) => [name, local, from, to])
}

/** Whether a name is one of a new variable or parameter. */
function isDeclared(
  values: readonly string[],
  openOf: readonly number[],
  closeOf: ReadonlyMap<number, number>,
  i: number,
): boolean {
  if (/^(?:const|let|var|function|class)$/.test(values[i - 1]!) || values[i + 1] === '=>') return true
  if (values[i - 1] === ',' && values[i + 1] === '=') return true
  for (let open = openOf[i]!; open >= 0; open = openOf[open]!) {
    const before = values[open - 1] ?? ''
    if (values[open] !== '(') {
      if (/^(?:const|let|var)$/.test(before)) return true
      continue
    }
    const next = values[closeOf.get(open)! + 1]
    if (next === '=>' || (next === '{' && !/^(?:if|for|while|switch|with|await)$/.test(before))) return true
  }
  return false
}

/** The bracket that each token stands in, or -1; a closing one belongs to its own. */
function bracketsOf(values: readonly string[]) {
  const openOf: number[] = []
  const closeOf = new Map<number, number>()
  const stack: number[] = []
  for (const [i, value] of values.entries()) {
    openOf.push(stack.at(-1) ?? -1)
    if (/^[([{]$/.test(value)) stack.push(i)
    else if (/^[)\]}]$/.test(value) && stack.length > 0) closeOf.set(stack.pop()!, i)
  }
  return { openOf, closeOf }
}
