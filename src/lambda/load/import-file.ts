import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ownFolder } from '../source/own-folder.ts'

/**
 * Imports a file. Where the code runs in a context that can import nothing (Jest's, without `--experimental-vm-modules`) it is required;
 * throws a TypeError for an ES module there.
 */
export async function importFile(file: string): Promise<Record<string, unknown>> {
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>
  } catch (error) {
    if (!importsNothing(error)) throw error
    return requireFile(file)
  }
}

/** A module that cannot be loaded where this runs, though it may be right: the user's to mend, not the handler's. */
export class ImportRefused extends TypeError {}

/** A package of ours, loaded when it is needed first: the same wherever we run. */
export function requireOwn<T>(name: string): T {
  return createRequire(join(ownFolder(), 'here.js'))(name) as T
}

/** https://nodejs.org/api/errors.html#err_vm_dynamic_import_callback_missing_flag, and the one before it there. */
const importsNothing = (error: unknown): boolean =>
  String((error as { code?: unknown } | null)?.code).startsWith('ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING')

function requireFile(file: string): Record<string, unknown> {
  try {
    const loaded: unknown = createRequire(file)(file)
    return { ...(typeof loaded === 'object' ? loaded : {}), default: loaded }
  } catch (error) {
    if (!isOfModules(error)) throw error
    throw new ImportRefused(
      `${file} is an ES module, which Jest imports only if Node runs with --experimental-vm-modules: set NODE_OPTIONS to that, or leave out isolation: 'in-process' so that a worker imports it`,
      { cause: error },
    )
  }
}

const isOfModules = (error: unknown): boolean =>
  /^ERR_REQUIRE_(?:ESM|ASYNC_MODULE)$/.test(String((error as { code?: unknown } | null)?.code)) ||
  /Cannot use import statement|Unexpected token '?export|Must use import to load/.test(String(error))
