import { Command } from 'commander'
import { failures } from './explain-failures.ts'
import type { Flags } from './run-options.ts'

/** What the commands do. */
export interface Commands {
  run(targets: readonly string[], flags: Flags): Promise<void>
  explain(text: string): void
  replay(file: string, handler: string | undefined, flags: Flags): Promise<void>
}

/** Where commander writes. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The command line: what it takes and what it says for `--help`. Its own errors are thrown, not exited with. */
export function program(version: string, commands: Commands, { out, err }: Streams): Command {
  const root = new Command('proxyproof')
    .description('Hammers AWS Lambda proxy handlers with HTTP requests as their front end delivers them.')
    .version(version, '--version')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showSuggestionAfterError()
    .enablePositionalOptions()
    .addHelpText('after', examples)
  withRunFlags(root.argument('<targets...>', 'handlers (src/users.ts#handler) or templates (template.yaml)'))
    .option('--time <time>', 'for everything, such as 30s or 10m (default: 10s for each handler)')
    .option('--runs <n>', 'requests to explore for each handler (default: 1000, or what --time allows)')
    .option('--max-findings <n>', 'findings to report for each handler (default: 10)')
    .option('--reporter <name>', 'pretty, json, junit or github', 'pretty')
    .option('--output <file>', 'write the report there')
    .option('--update', 'forget saved failures that pass, keep new ones')
    .option('--bail', 'stop after the first handler that fails')
    .option('--only <name>', 'functions of a template, by a part of their name or with *; may be repeated', collect)
    .option('--parameter <Name=Value>', "value of a template's parameter; may be repeated", collect)
    .action((targets: string[], flags: Flags) => commands.run(targets, flags))
  root
    .command('explain')
    .description(
      'says what each front end makes of a payload, or what a code (unknown-key) or a failure (throttled) means',
    )
    .argument('<payload or word>', `JSON, a code, or ${Object.keys(failures).join(', ')}`)
    .action((text: string) => commands.explain(text))
  withRunFlags(
    root
      .command('replay')
      .description('runs what a file holds, one request, captured events or a log, and says what the client gets')
      .argument(
        '<file>',
        'an event, { "method": "POST", "path": "/users", "body": "{}" }, a log of API Gateway, Lambda or a load balancer, or -',
      )
      .argument('[handler]', 'src/users.ts#handler (default: what the file names as "handler")')
      .option('--handler <handler>', 'the handler, as an option'),
  ).action((file: string, handler: string | undefined, flags: Flags) => commands.replay(file, handler, flags))
  return root
}

function withRunFlags(command: Command): Command {
  return command
    .option('--gateway <name>', 'auto, rest, http-v2, http-v1, function-url or alb')
    .option('--routes <route>', "such as 'GET /users/{id}'; again for each route", collect)
    .option('--seed <n>', 'repeats a run (default: random; PROXYPROOF_SEED overrides it)')
    .option('--runtime <name>', 'nodejs20.x, nodejs22.x or nodejs24.x')
    .option('--setup <module>', 'imported before the handler: mocks, environment')
    .option('--network <hosts>', 'block, allow, or hosts such as *.example.com')
    .option('--env-file <file>', "variables for the handler, over a template's")
    .option('--strict', 'warnings and notes fail too')
}

/** Options that may be repeated: a list after one option would swallow the targets. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

const examples = `
Examples:
  $ proxyproof src/users.ts#handler --gateway http-v2
  $ proxyproof template.yaml --time 10m --reporter github
  $ proxyproof explain '{"statusCode":200,"body":{}}'
  $ proxyproof replay event.json src/users.ts#handler
  $ aws logs tail API-Gateway-Execution-Logs_abc123/live | proxyproof replay - src/users.ts#handler

Exit codes: 0 clean, 1 findings, 2 misuse or a handler that cannot be loaded.
`
