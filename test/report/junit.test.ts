import { expect, test } from 'vitest'
import { junitReport } from '../../src/report/junit.ts'
import { aFinding, aReport, aThrow } from './fixtures.ts'

test('one suite a handler, one failing case an error', () => {
  const xml = junitReport([
    { name: 'users', report: aReport([aFinding(), aThrow(), aFinding({ level: 'warning' })]) },
    { name: 'orders', report: aReport([]) },
  ])
  expect(
    xml
      .split('\n')
      .filter((line) => /<\/?test|<failure|<system/.test(line))
      .map((line) => line.slice(0, 150)),
  ).toMatchInlineSnapshot(`
    [
      "<testsuites name="proxyproof" tests="3" failures="2" errors="0" skipped="0" time="1.624">",
      "  <testsuite name="users" tests="2" failures="2" errors="0" skipped="0" time="0.812">",
      "    <testcase classname="users" name="error:unknown-key@location" time="0.000">",
      "      <failure type="unknown-key" message="REST API answers 502 to POST /users">REST API answers 502 to POST /users",
      "    </testcase>",
      "    <testcase classname="users" name="error:handler-threw@TypeError greet src/users.ts" time="0.000">",
      "      <failure type="handler-threw" message="REST API answers 502 to POST /users">REST API answers 502 to POST /users",
      "    </testcase>",
      "  </testsuite>",
      "  <testsuite name="orders" tests="1" failures="0" errors="0" skipped="0" time="0.812">",
      "    <testcase classname="orders" name="answers every request" time="0.812"/>",
      "    <system-out>REST API answers each of 1,000 requests as the handler meant it",
      "  </testsuite>",
      "</testsuites>",
    ]
  `)
})

test('under strict each warning and each note is a failing case', () => {
  const note = { ...aFinding({ level: 'note', place: 'headers.x' }) }
  const report = aReport([aFinding({ level: 'warning' })], { ok: false, notes: [note] })
  const xml = junitReport([{ name: 'a', report }])
  expect(xml).toContain('<testsuite name="a" tests="2" failures="2"')
  expect(xml.match(/<failure [^>]*>.*/g)).toMatchInlineSnapshot(`
    [
      "<failure type="unknown-key" message="Warning (fails under strict): REST API answers 502 to POST /users">Warning (fails under strict): REST API answers 502 to POST /users",
      "<failure type="unknown-key" message="Note: the response has a key that the front end does not know (unknown-key), at headers.x">  Request      POST /users",
    ]
  `)
})

test('what could not be run is an error, and what was left out is skipped', () => {
  const failures = [{ name: 'nope.mjs#<handler>', message: 'there is no file nope.mjs\nin this folder' }]
  const skipped = [{ name: 'Snake', reason: 'it runs on python3.13, not on Node.js' }]
  const xml = junitReport([{ name: 'orders', report: aReport([]) }], { failures, skipped })
  expect(xml.split('\n').filter((line) => !/Not tried|requests? in/.test(line))).toMatchInlineSnapshot(`
    [
      "<?xml version="1.0" encoding="UTF-8"?>",
      "<testsuites name="proxyproof" tests="3" failures="0" errors="1" skipped="1" time="0.812">",
      "  <testsuite name="orders" tests="1" failures="0" errors="0" skipped="0" time="0.812">",
      "    <testcase classname="orders" name="answers every request" time="0.812"/>",
      "    <system-out>REST API answers each of 1,000 requests as the handler meant it",
      "",
      "  </testsuite>",
      "  <testsuite name="nope.mjs#&lt;handler&gt;" tests="1" failures="0" errors="1" skipped="0" time="0.000">",
      "    <testcase classname="nope.mjs#&lt;handler&gt;" name="can be run" time="0.000">",
      "      <error type="not-run" message="there is no file nope.mjs">there is no file nope.mjs",
      "in this folder</error>",
      "    </testcase>",
      "  </testsuite>",
      "  <testsuite name="Snake" tests="1" failures="0" errors="0" skipped="1" time="0.000">",
      "    <testcase classname="Snake" name="can be run" time="0.000">",
      "      <skipped message="it runs on python3.13, not on Node.js"/>",
      "    </testcase>",
      "  </testsuite>",
      "</testsuites>",
      "",
    ]
  `)
  expect(junitReport([])).toContain('tests="0" failures="0" errors="0" skipped="0"')
})
