import type { GatewayName } from '../gateway/gateway.ts'
import type { HandlerSource, Runtime } from '../lambda/words/invocation.ts'
import type { Skipped } from './stack.ts'

/** One function behind one front end, as a template describes it. Plain data. */
export interface TemplateFunction {
  /** Its logical id, after those of nested stacks: `Nested/Users`; with its front end where it has several. */
  readonly name: string
  readonly handler: Exclude<HandlerSource, ((...args: never[]) => unknown) | URL>
  readonly gateway: GatewayName
  /** Options of the front end's factory (`restApi`, `httpApi` ...): routes, stage, binary media types. */
  readonly gatewayOptions: Readonly<Record<string, unknown>>
  readonly runtime?: Runtime
  /** Milliseconds; 3,000 where the template says nothing, Lambda's default; left out where its own is not known. */
  readonly timeoutMs?: number
  /** MB; 128 where the template says nothing, Lambda's default; left out where its own is not known. */
  readonly memorySizeMb?: number
  /** The variables whose values the template tells. */
  readonly environment: Readonly<Record<string, string>>
  /** What the template leaves open, and why: variables without a value, settings of an API that is elsewhere. */
  readonly unknown: readonly string[]
}

/** What a template tells. */
export interface TemplateFunctions {
  readonly functions: readonly TemplateFunction[]
  /** What has or may have an HTTP event and cannot be described, and why. */
  readonly skipped: readonly Skipped[]
}

/** How a front end calls a function. */
export interface Binding {
  /** The function's name. */
  readonly function: string
  /** Tells front ends apart: bindings with the same one make one front end with several routes. */
  readonly frontEnd: string
  readonly gateway: GatewayName
  readonly options: Readonly<Record<string, unknown>>
  /** `GET /users/{id}`; none for front ends without routes. */
  readonly route?: string
  readonly unknown?: readonly string[]
}
