#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { main } from './cli/main.ts'
import { workerFile } from './lambda/source/worker-file.ts'

const packageFile = join(dirname(dirname(workerFile())), 'package.json')
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }

const done = main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  env: process.env,
  version,
  onInterrupt(stop) {
    // The second time, it is meant at once.
    const listener = () => {
      stop()
      process.once('SIGINT', () => process.exit(130))
    }
    process.once('SIGINT', listener)
    return () => void process.removeListener('SIGINT', listener)
  },
})

void done.then((code) => {
  process.exitCode = code
})
