import { parse } from 'acorn'
import { describe, expect, it } from 'vitest'
import { probeSites } from '../../src/lambda/probe-sites.ts'

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
