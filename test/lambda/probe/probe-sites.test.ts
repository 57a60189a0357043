import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { probeSites } from '../../../src/lambda/probe/probe-sites.ts'

const probes = (source: string) =>
  probeSites(source, parse).flatMap((site) =>
    site.probes
      .filter(({ kind }) => kind !== 'member')
      .map(({ kind, operands }) => `${site.line}:${site.column} ${kind}(${operands.join(', ')})`),
  )

describe('places where a source compares', () => {
  it.each([
    ["if (order.type === 'refund') go()", ["0:0 is(order.type, 'refund')"]],
    ['const far = rows.find((row) => row.id === id)', ['0:31 is(row.id, id)']],
    ["switch (event.kind) {\n  case 'a': break\n}", ["0:0 case(event.kind, 'a')"]],
    ['while (i < n) i++', ['0:7 less(i, n)']],
    ['x(name.length > 120)', ['0:0 length(name, 120)']],
    ['x(b?.items?.length === 3)', ['0:0 length(b?.items, 3)']],
    ["if (typeof n !== 'number') throw n", ["0:0 type(n, 'number')"]],
    ['y = Number.isInteger(n) && Array.isArray(list)', ['0:0 number(n)', '0:0 list(list)']],
    ['z = table[order.kind]', ['0:0 key(table, order.kind)']],
    ['const at = new Date(`${day}T00:00:00Z`)', ['0:0 date(`${day}T00:00:00Z`)', '0:0 fragile("date", day)']],
    ['m = /^a/.exec(text)', ['0:0 pattern(/^a/, text)']],
    [
      "new Intl.NumberFormat(lang, { style: 'currency', currency: code })",
      ['0:0 fragile("locale", lang)', '0:0 fragile("currency", code)'],
    ],
    ['const all = new RegExp(`^${wanted}$`)', ['0:0 fragile("pattern", wanted)']],
    ['line = text.padEnd(width) + "-".repeat(n)', ['0:0 fragile("count", width)', '0:0 fragile("count", n)']],
    ['text.padEnd(10)', []],
    [
      '(0, crypto.timingSafeEqual)(Buffer.from(key), secret)',
      ['0:0 is(Buffer.from(key), secret)', '0:0 bytes(Buffer.from(key), secret)'],
    ],
    ["if (c.req.query('format') === 'csv') go()", ["0:0 is(c.req.query('format'), 'csv')"]],
    ["if (db.query('delete') === 1) go()", []],
    ["if (text.replace('-', '') === 'b') go()", ["0:0 is(text.replace('-', ''), 'b')"]],
    ["if (stock.replace(row) === 'b') go()", []],
    ['await x; if ((await y) === z) w()', []],
  ])('%s', (source, expected) => {
    expect(probes(source)).toEqual(expected)
  })

  it('leaves out what would do something if it were evaluated again, and what says nothing', () => {
    expect(probes("if (take() === 'a' || i++ < n || (x = y) === z || value === undefined) go()")).toEqual([])
  })

  it('evaluates functions again that only read, by their name', () => {
    expect(probes("if (header(event, 'x-kind') === 'b') go()")).toEqual(["0:0 is(header(event, 'x-kind'), 'b')"])
  })

  it.each([
    ['a pattern that is written there', '', '/name="(.*?)"/.exec(head)?.[1] === \'avatar\''],
    ['a pattern with a name', 'const named = /name="(.*?)"/i', "head.match(named)?.[1] === 'avatar'"],
    ['a function', "function kindOf(row) { return row.kind.split('/')[0] }", "kindOf(row) === 'avatar'"],
    [
      'a function that tries',
      'const settings = (text) => { try { const all = JSON.parse(text); return { theme: "day", ...all } } catch { return {} } }',
      "settings(cookie).theme === 'night'",
    ],
    [
      'a function that looks through a list',
      'const read = (all, name) => Object.entries(all).find(([key]) => key.toLowerCase() === name)?.[1]',
      "read(event.headers, 'x-kind') === 'b'",
    ],
    [
      'a function that is called like a reader and keeps what it finds',
      'function header(all, name) { let found; for (const key in all) if (key.toLowerCase() === name) found = all[key]; return found }',
      "header(event.headers, 'x-kind') === 'b'",
    ],
    [
      'a function that calls one',
      'const lower = (text = "") => text.toLowerCase()\nfunction unit(text) { if (!text) return "kg"; return lower(text) }',
      "unit(row.unit) === 'lb'",
    ],
  ])('evaluates %s again', (_, before, condition) => {
    expect(probes(`${before}\nif (${condition}) go()`)).toContainEqual(
      expect.stringContaining(`is(${condition.replace(' === ', ', ')})`),
    )
  })

  it.each([
    ['a pattern that keeps its place', 'const named = /a/g', "named.exec(head)?.[1] === 'avatar'"],
    ['a function that counts', 'let n = 0\nfunction kindOf(row) { n++; return row.kind }', "kindOf(row) === 'avatar'"],
    ['one that stores', 'const kindOf = (row) => seen.add(row.kind)', "kindOf(row) === 'avatar'"],
    ['one that changes its argument', 'const kindOf = (row) => (row.kind = 1)', "kindOf(row) === 'avatar'"],
    [
      'one that may never end',
      'function kindOf(row) { return row.up ? kindOf(row.up) : row.kind }',
      "kindOf(r) === 'a'",
    ],
    ['one that waits', 'const kindOf = async (row) => row.kind', "kindOf(row) === 'avatar'"],
    ['one of two by that name', 'const kindOf = (row) => row.kind\nfunction f(kindOf) {}', "kindOf(row) === 'avatar'"],
    ['one that is called like a reader and counts', 'let n = 0\nconst getId = () => n++', 'getId() === x'],
    [
      'one that changes what it looks through',
      'const first = (all) => all.map((row) => seen.push(row))',
      'first(a) === b',
    ],
    ['one that throws', 'const kindOf = (row) => { throw row }', "kindOf(row) === 'avatar'"],
  ])('leaves %s alone', (_, before, condition) => {
    expect(probes(`${before}\nif (${condition}) go()`).filter((probe) => probe.includes(' is('))).toEqual([])
  })

  it('looks at members that are asked for, and not at those that are called', () => {
    const all = probeSites('const { sid, lang = 1 } = cookies\nreturn cookies.theme + cookies.get()', parse)
    expect(all.flatMap((site) => site.probes)).toEqual([
      { kind: 'member', operands: ['cookies', '"sid"'] },
      { kind: 'member', operands: ['cookies', '"lang"'] },
      { kind: 'member', operands: ['cookies', '"theme"'] },
    ])
  })

  it('finds none in what is no JavaScript', () => {
    expect(probeSites('const a: string = b', parse)).toEqual([])
  })
})
