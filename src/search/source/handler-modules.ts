import { realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { asWritten } from '../../lambda/source/as-written.ts'
import { isInPackages } from '../../lambda/source/in-packages.ts'
import { isFile } from '../../lambda/source/is-file.ts'
import { locateFunction, locateHeld, type Located } from '../../lambda/source/locate-function.ts'
import { isOurSource } from '../../lambda/source/own-folder.ts'
import { readText } from '../../lambda/source/read-text.ts'
import { ownOfBundle } from './bundled-source.ts'
import { reachableSource } from './reachable-source.ts'
import { isSelfContained } from './self-contained.ts'
import { joinLiterals, mineLiterals, type Literals } from './literals.ts'

const maxFiles = 40

/** Literals of a module and of what it imports from the same project, never of `node_modules`. */
export function literalsOfFile(file: string): Literals {
  return literalsFrom([], [file])
}

/**
 * Literals of the module in which a function was defined, as far as they are reachable from it by name, and of what that
 * imports locally; those of functions of the project that it wraps as well. For a function that a package made, those of the module
 * that the file that called proxyproof imports it from, else of that file.
 */
export async function literalsOfFunction(
  handler: (...args: never[]) => unknown,
  caller?: { readonly file: string; readonly importsFrom?: string },
): Promise<Literals> {
  const text = Function.prototype.toString.call(handler)
  const found = locateFunction(handler)
  const isOwn = (place: Located | undefined) => place !== undefined && !isInPackages(place.file)
  if (isSelfContained(text))
    return { ...mineLiterals(text), files: found !== undefined && isOwn(found) ? [found.file] : [] }
  const places = [found, ...locateHeld(handler)].filter((place) => place !== undefined).filter(isOwn)
  const modules = !isOwn(found) && caller !== undefined ? given(caller) : []
  return literalsAt(nearestOfEach(places), modules)
}

/** The nearest function of each file: what others of it have to do with the handler is reachable by name. */
const nearestOfEach = (places: readonly Located[]) =>
  places.filter(({ file }, i) => places.findIndex((one) => one.file === file) === i)

/** What is reachable from some functions, and modules with all that they import. */
function literalsAt(places: readonly Located[], modules: readonly string[]): Literals {
  const own = places.map((place) => {
    const { file, source, offset } = asWritten(place)
    // What a bundle was made of is one handler and its modules: a package of it may have made the function.
    return { file, literals: mineLiterals(ownOfBundle(source) ?? reachableSource(source, offset)) }
  })
  const imported = own.flatMap(({ file, literals }) => resolveImports(literals.imports, file))
  const all = literalsFrom(
    own.map(({ literals }) => literals),
    [...imported, ...modules],
  )
  return { ...all, files: [...new Set([...places.map(({ file }) => file), ...all.files])] }
}

function given({ file, importsFrom }: { readonly file: string; readonly importsFrom?: string }): readonly string[] {
  const imported = importsFrom === undefined ? [] : resolveImports([importsFrom], file)
  return imported.length > 0 ? imported : [file]
}

function literalsFrom(start: readonly Literals[], files: readonly string[]): Literals {
  const all = [...start]
  const seen = new Set<string>()
  const queue = [...files]
  for (let next = queue.shift(); next !== undefined && seen.size < maxFiles; next = queue.shift()) {
    // Node calls modules by their real paths, and so has the inspector to be asked.
    const file = realPath(next)
    if (seen.has(file) || isInPackages(file) || isOurSource(file)) continue
    seen.add(file)
    const source = readText(file)
    if (source === undefined) continue
    const literals = mineLiterals(ownOfBundle(source) ?? source)
    all.push(literals)
    queue.push(...resolveImports(literals.imports, file))
  }
  return { ...joinLiterals(all), files: [...seen] }
}

function resolveImports(imports: readonly string[], from: string): string[] {
  return imports.flatMap((specifier) => {
    const base = specifier.startsWith('.') ? resolve(dirname(from), specifier) : specifier
    const bare = base.replace(/\.(?:js|mjs|cjs|jsx)$/, '')
    const stems = [base, ...(bare === base ? [] : [bare])]
    const found = stems
      .flatMap((stem) =>
        ['', '.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs', '/index.ts', '/index.js'].map((end) => stem + end),
      )
      .find(isFile)
    return found === undefined ? [] : [found]
  })
}

function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
