import { describe, expect, test } from 'vitest'
import { groupMarks, marksOf } from '../../../src/lambda/observe/marks.ts'
import { textsOfMarks } from '../../../src/search/follow/marked-groups.ts'

const [a, b, c, d] = groupMarks as [string, string, string, string]

describe('a pattern whose groups capture', () => {
  test.each<[string, string[]]>([
    ['^sha256=(.+)$', [`sha256=${a}`]],
    ['^([^.]+)\\.([^.]+)\\.([^.]+)$', [`${a}.${b}.${c}`]],
    ['^Bearer\\s+(.+)$', [`Bearer ${a}`]],
    ['\\bfilename="([^"]*)"', [`filename="${a}"`]],
    ['^(?<unit>[a-z]+)(?:,(?<rest>.*))?$', [`${a},${b}`]],
    ['^(\\w+):(asc|desc)$', [`${a}:asc`, `${a}:desc`]],
    [
      '^(?:query ?(\\w*) ?(?:\\([^)]*\\))? ?)?\\{ ?(\\w+) ?(?:\\(([^)]*)\\))? ?(?:\\{([^{}]*)\\})? ?\\}$',
      [`query ${a}{${b}(${c}){${d}}}`, `{${b} }`],
    ],
  ])('/%s/ is fitted by marks: all groups first, then few', (pattern, texts) => {
    expect(textsOfMarks(pattern, groupMarks, 1)).toEqual(texts)
    for (const text of texts) expect(text).toMatch(new RegExp(pattern))
  })

  test.each(['^(\\d+)-(\\d+)$', '^[a-z]+$', '(a)|(b)', '^(?:\\w+)$', '('])('/%s/ takes none', (pattern) => {
    expect(textsOfMarks(pattern, groupMarks, 1)).toEqual([])
  })

  test('as many marks as are free, and no text that has fewer than are asked for', () => {
    const [text = ''] = textsOfMarks('^(\\w+),(\\w+),(\\w+)$', [a], 1)
    expect(marksOf(text)).toEqual([a])
    expect(textsOfMarks('^(\\w+)$', groupMarks, 2)).toEqual([])
  })
})
