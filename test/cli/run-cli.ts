import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

/** What a call of the command line came to. */
export interface CliResult {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command in a folder, with an environment in which nothing of the tests' own is told. */
export function runCli(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<CliResult> {
  const { PATH, SystemRoot } = process.env
  const own = { PATH, ...(SystemRoot && { SystemRoot }), ...env }
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, env: own, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
  })
}
