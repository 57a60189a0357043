import { Session } from 'node:inspector'
import { fileURLToPath } from 'node:url'

// Taken before a test's fake timers are.
const { setTimeout } = globalThis

/** What V8 says of the scripts of this process. */
export interface Inspector {
  /** The answer to a command of the DevTools protocol; undefined where it is refused. */
  post<T>(method: string, params?: object): T | undefined
  /** Paths of all scripts that have one, by their ids. */
  readonly scripts: ReadonlyMap<string, string>
}

/** How long it stays connected while nobody asks, in milliseconds: connecting takes some 60 ms. */
const idleMs = 2_000

let shared: { readonly inspector: Inspector; readonly session: Session } | undefined
let asked = 0
let users = 0

/** The inspector of this process, connected by the first who asks. Undefined where there is none. */
export function inspectorHere(): Inspector | undefined {
  asked = performance.now()
  shared ??= connect()
  if (shared !== undefined) scheduleEnd()
  return shared?.inspector
}

/** Keeps the inspector connected until what this returns is called. */
export function holdInspector(): () => void {
  users++
  return () => {
    users--
    asked = performance.now()
  }
}

function connect(): typeof shared {
  const session = new Session()
  const scripts = new Map<string, string>()
  const post = <T>(method: string, params: object = {}): T | undefined => {
    let answer: T | undefined
    session.post(method, params, (error: Error | null, result?: object) => {
      if (error === null) answer = result as T
    })
    return answer
  }
  try {
    session.connect()
    session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) => {
      if (url !== '' && !url.startsWith('node:')) scripts.set(scriptId, pathOf(url))
    })
    if (post('Debugger.enable') === undefined) return undefined
  } catch {
    return undefined // no inspector in this build of Node, or another one that forbids it
  }
  return { session, inspector: { post, scripts } }
}

let isScheduled = false

function scheduleEnd(): void {
  if (isScheduled) return
  isScheduled = true
  setTimeout(() => {
    isScheduled = false
    if (users > 0 || performance.now() - asked < idleMs) return scheduleEnd()
    shared?.session.disconnect()
    shared = undefined
  }, idleMs).unref()
}

function pathOf(url: string): string {
  const bare = url.replace(/[?#].*$/, '')
  try {
    return bare.startsWith('file:') ? fileURLToPath(bare) : bare
  } catch {
    return bare // `sourceURL` may say anything
  }
}
