import jsTokens from 'js-tokens'
import { joinCompared, mineCompared, type Compared } from './compared.ts'
import { mineEventTypes } from './event-types.ts'
import { mineGuarded } from './guarded-names.ts'
import { mineImports } from './mine-imports.ts'
import { mineNamedParts, requestParts, type RequestPart } from './mine-named-parts.ts'
import { mineNames } from './mine-names.ts'
import { mineTexts } from './mine-texts.ts'
import { mineRouters, type Mount, type RegisteredRoute } from './router-tree.ts'
import { mineSchemas, type MinedSchemas } from '../schema/mine-schemas.ts'
import { meaningful, textOfLiteral, withoutSilent } from '../tokens/source-values.ts'

/** What a module's source says about the values that it compares with. */
export interface Literals {
  readonly strings: readonly string[]
  readonly numbers: readonly number[]
  /** Bodies of regular expression literals, without flags. */
  readonly patterns: readonly string[]
  /** Names after a dot and in patterns: `order.amount`, `const { amount } = order`. Those of the language are left out. */
  readonly members: readonly string[]
  /** Names after a dot that are called each time. */
  readonly called: readonly string[]
  readonly compared: Compared
  /** Path prefixes that routers are mounted at. */
  readonly mounts: readonly Mount[]
  /** Whether texts are split at slashes, as paths are. */
  readonly splitsPaths: boolean
  /** Whether objects are gone through key by key: `Object.entries(headers)`. */
  readonly walks: boolean
  /** Types of events that it names: `APIGatewayProxyEventV2`. */
  readonly eventTypes: readonly string[]
  /** Path parameters that may be missing: `pathParameters.id ?? 1`. */
  readonly guarded: readonly string[]
  /** Keys of object literals: tables of actions and the like. */
  readonly keys: readonly string[]
  /** Names that the source takes from a part of a request: `req.query.limit`, `c.req.header('x-tenant')`. */
  readonly named: Readonly<Record<RequestPart, readonly string[]>>
  /** Paths that are given to a router with a method: `app.post('/users')`. */
  readonly routes: readonly RegisteredRoute[]
  /** Schemas that are built or written down. */
  readonly schemas: MinedSchemas
  /** Specifiers of imports that are not packages. */
  readonly imports: readonly string[]
  /** Paths of the modules that were read. */
  readonly files: readonly string[]
}

/** Longest source that is read, in characters; a bundle teaches little and takes long. */
const maxSource = 512 * 1024

/** Tokenizes a source (JavaScript or TypeScript) and collects its literals, in order, without repeats. */
export function mineLiterals(source: string): Literals {
  const all = source.length > maxSource ? [] : [...jsTokens(source)]
  const tokens = withoutSilent(all)
  const names = mineNames(tokens)
  return {
    ...mineTexts(tokens),
    ...names,
    members: [...new Set([...names.members, ...(httpOfContext.test(source) ? ['requestContext.http'] : [])])],
    compared: mineCompared(all),
    eventTypes: mineEventTypes(all),
    guarded: mineGuarded(all),
    ...mineRouters(all, textOfLiteral),
    named: mineNamedParts(tokens),
    schemas: mineSchemas(meaningful(all)),
    imports: mineImports(tokens),
    files: [],
  }
}

/** What only events of HTTP APIs and Function URLs hold: `requestContext.http`, also where it is taken out of it. */
const httpOfContext =
  /\brequestContext\s*(?:\?\.|\.|:\s*\{)\s*http\b|\{[^{}]*\bhttp\b[^{}]*\}\s*=\s*[\w.?]*\brequestContext\b/

/** Several modules' literals as one. */
export function joinLiterals(all: readonly Literals[]): Literals {
  const join = <T>(pick: (one: Literals) => readonly T[]) => [...new Set(all.flatMap((one) => [...pick(one)]))]
  return {
    strings: join((one) => one.strings),
    numbers: join((one) => one.numbers),
    patterns: join((one) => one.patterns),
    called: join((one) => one.called),
    members: join((one) => one.members),
    walks: all.some(({ walks }) => walks),
    splitsPaths: all.some(({ splitsPaths }) => splitsPaths),
    compared: joinCompared(all.map(({ compared }) => compared)),
    mounts: join((one) => one.mounts),
    eventTypes: join((one) => one.eventTypes),
    guarded: join((one) => one.guarded),
    keys: join((one) => one.keys),
    named: Object.fromEntries(
      requestParts.map((part) => [part, join((one) => one.named[part])]),
    ) as unknown as Literals['named'],
    routes: join((one) => one.routes),
    schemas: {
      defined: new Map(all.toReversed().flatMap(({ schemas }) => [...schemas.defined])),
      roots: all.flatMap(({ schemas }) => schemas.roots),
    },
    imports: join((one) => one.imports),
    files: join((one) => one.files),
  }
}
