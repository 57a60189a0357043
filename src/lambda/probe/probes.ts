import type * as Acorn from 'acorn'
import { requireOwn } from '../load/import-file.ts'
import { openBreakpoints } from './breakpoints.ts'
import { inspectorHere } from '../source/inspector.ts'
import type { Located } from '../source/locate-function.ts'
import { currentObserver } from '../observe/observed.ts'
import type { Look } from '../observe/observer.ts'
import type { Probe } from './probe-of.ts'
import { probeSites } from './probe-sites.ts'
import { ledMarksIn, marksOf, nameMarkIn } from '../observe/marks.ts'
import { tellProbe } from './probe-values.ts'
import { standInsIn, type StandIns } from '../observe/stand-ins.ts'

/** Most places of one script. */
const mostSites = 150

/** After how many calls that are not looked into the breakpoints go: setting them takes longer than most calls. */
const mostUnarmed = 40

/** And after how many in a row that are judged: a loop that passes a breakpoint takes microseconds a turn, even where none is active. */
const mostJudged = 2

/** How often one place is looked at during one call, and the longest script whose places are found. */
const mostHits = 12
const longestScript = 500_000

/** A place that told nothing in so many calls, or was met too often in as many, is looked at in few of the next. */
const mostIdle = 8
const restCalls = 32

interface Site {
  /** What its breakpoint is known as. */
  readonly name: string
  readonly script: string
  readonly line: number
  readonly column: number
  readonly returnsAt?: { readonly line: number; readonly column: number }
  readonly probes: readonly Probe[]
  /** Calls in a row in which it was met and told nothing, or was met too often; those in which names were looked for are counted apart. */
  readonly idle: { named: number; other: number }
  hits: number
  told: boolean
  /** Whether it was ever met. */
  isMet?: true
}

/** Looks at comparisons while the handler runs. */
export interface Probes {
  /**
   * Gets ready for a call with an event that carries this text; more is looked at where it has names that nobody knows. Answers
   * what is told of the places that it meets; undefined where there is nothing to look at.
   */
  arm(carried: string, standIns: StandIns): Look | undefined
  /** What a call that is not looked into must not meet, least of all one that is judged. */
  disarm(isJudged: boolean): void
  close(): void
}

/**
 * Observes with what values are compared where the language shows it to nobody (`===`, `switch`, `<`, `table[key]`, `.length`): at each
 * such place of the handler's own scripts stands a breakpoint whose condition hands over the operands, and is false. About 0.1 ms
 * each time; see {@link Site} for how often. The places nearest to `near` come first. Undefined where there is no inspector.
 */
export function makeProbes(isOwn: (file: string) => boolean, near?: Located): Probes | undefined {
  // Only those who learn pay for it.
  const { parse } = requireOwn<typeof Acorn>('acorn')
  const inspector = inspectorHere()
  const breakpoints = openBreakpoints()
  if (inspector === undefined || breakpoints === undefined) return undefined
  const { post, scripts } = inspector
  const sites: Site[] = []
  const places = new Map<string, number>()
  const known = new Set<string>()
  const sent = new Set<string>()
  let listed = 0
  let calls = 0
  let isArmed = false
  /** Whether the call before carried marks: what tells nothing of others is looked at again. */
  let wasMarked = false
  /** Calls in a row that were not looked into. */
  let unarmed = 0
  let judged = 0
  /** Whether names are looked for in this call: many places read members. */
  let naming = false

  function find(script: string, file: string): void {
    const source = post<{ scriptSource: string }>('Debugger.getScriptSource', { scriptId: script })?.scriptSource
    if (source === undefined || source.length > longestScript) return
    const found = probeSites(source, parse)
    const distance = ({ offset }: { offset: number }) => (near?.file === file ? Math.abs(offset - near.offset) : offset)
    for (const site of found.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostSites)) {
      const name = `${script}:${site.line}:${site.column}`
      places.set(name, sites.length)
      sites.push({ ...site, name, script, idle: { named: 0, other: 0 }, hits: 0, told: false })
    }
  }

  /** Where execution stops at a site, whatever is evaluated in it. */
  function stopOf({ script: scriptId, line, column, returnsAt }: Site): object {
    const start = { scriptId, lineNumber: line, columnNumber: column }
    if (returnsAt === undefined) return start
    const end = { scriptId, lineNumber: returnsAt.line, columnNumber: returnsAt.column + 1 }
    const found = post<{ locations: readonly { readonly type?: string }[] }>('Debugger.getPossibleBreakpoints', {
      start,
      end,
      restrictToFunction: true,
    })
    return found?.locations.findLast(({ type }) => type === 'return') ?? start
  }

  const set = (site: Site) => {
    const { name, probes } = site
    const reads = probes.map(({ operands }, i) => `case ${i}:return[${operands.join()}]`).join(';')
    const isSet = breakpoints.set({ name, location: () => stopOf(site), read: `i=>{switch(i){${reads}}}` })
    if (!isSet) Object.assign(site.idle, { named: Infinity, other: Infinity })
  }

  const look: Look = (name, read) => {
    const index = places.get(name)
    const observer = currentObserver()
    if (index === undefined || observer === undefined || !isArmed || !breakpoints.has(name)) return false
    const site = sites[index]!
    if (!site.isMet) {
      site.isMet = true
      observer.onNewPlace(String(index))
    }
    if (++site.hits >= mostHits) breakpoints.remove(name)
    for (const [i, { kind }] of site.probes.entries()) {
      if (kind === 'member' && !naming) continue
      try {
        tellProbe(kind, read(i), observer.standIns, (text, how, wanted) => {
          // What is used is told whether it is of the request or not.
          if (how !== 'fragile') site.told = true
          observer.onSought(text, how, wanted)
        })
      } catch {
        // What cannot be evaluated yet, or is not what it is taken for.
      }
    }
    return true
  }

  return {
    arm(carried, standIns) {
      const before = naming ? 'named' : 'other'
      naming = nameMarkIn(carried)
      const by = naming ? 'named' : 'other'
      // A place that told nothing of the marks before may tell of another.
      const marks = [...marksOf(carried.toLowerCase()), ...standInsIn(carried, standIns)]
      const fresh = [...marks, ...ledMarksIn(carried)].filter((mark) => !sent.has(mark))
      for (const mark of fresh) sent.add(mark)
      if (fresh.length > 0)
        for (const { idle } of sites) if (idle[by] < Infinity) Object.assign(idle, { named: 0, other: 0 })
      if (scripts.size > listed)
        for (const [script, file] of scripts)
          if (!known.has(script) && isOwn(file)) {
            known.add(script)
            find(script, file)
          }
      listed = scripts.size
      breakpoints.activate()
      isArmed = true
      unarmed = 0
      judged = 0
      calls++
      for (const site of sites) {
        if (site.hits >= mostHits || (wasMarked && site.hits > 0 && !site.told)) site.idle[before]++
        else if (site.told) site.idle[before] = 0
        site.hits = 0
        site.told = false
        const isFor = naming || site.probes.some(({ kind }) => kind !== 'member')
        const idle = site.idle[by]
        const isDue = isFor && (idle < mostIdle || (idle < Infinity && calls % restCalls === 0))
        if (isDue && !breakpoints.has(site.name)) set(site)
        else if (!isDue && idle >= mostIdle) breakpoints.remove(site.name)
      }
      wasMarked = marks.length > 0
      return sites.length > 0 ? look : undefined
    },
    disarm(isJudged) {
      breakpoints.deactivate()
      isArmed = false
      judged = isJudged ? judged + 1 : 0
      if (++unarmed === mostUnarmed || judged === mostJudged) for (const { name } of sites) breakpoints.remove(name)
      if (judged >= mostJudged) breakpoints.clear(places.keys())
    },
    close() {
      isArmed = false
      breakpoints.close()
    },
  }
}
