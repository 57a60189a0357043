import { expect, test } from 'vitest'
import { makeConditions } from '../../src/template/conditions.ts'
import { makeTokens } from '../../src/template/tokens.ts'

const tokens = makeTokens()
const region = tokens.make({ said: '!Ref AWS::Region', why: 'known only once deployed' })
const holds = { 'Fn::Equals': ['a', 'a'] }
const fails = { 'Fn::Equals': ['a', 'b'] }
const open = { 'Fn::Equals': [region, 'a'] }

test.each([
  [true, holds],
  [false, fails],
  [undefined, open],
  [true, { 'Fn::Equals': [region, region] }],
  [true, { 'Fn::Equals': [1, '1'] }],
  [undefined, { 'Fn::Equals': ['a'] }],
  [undefined, { 'Fn::Equals': ['a', 'a', 'a'] }],
  [undefined, { 'Fn::Equals': 'a' }],
  [false, { 'Fn::Not': [holds] }],
  [undefined, { 'Fn::Not': [open] }],
  [undefined, { 'Fn::Not': holds }],
  [true, { 'Fn::And': [holds, holds] }],
  [undefined, { 'Fn::And': [holds, open] }],
  [false, { 'Fn::And': [open, fails] }],
  [undefined, { 'Fn::And': holds }],
  [false, { 'Fn::Or': [fails, fails] }],
  [undefined, { 'Fn::Or': [fails, open] }],
  [true, { 'Fn::Or': [open, holds] }],
  [undefined, { 'Fn::Or': [open, open] }],
  [true, { Condition: 'Holds' }],
  [undefined, { Condition: 'Nowhere' }],
  [undefined, { 'Fn::Contains': [['a'], 'a'] }],
  [undefined, 'holds'],
])('%s is what comes of %j', (result, condition) => {
  const refuse = (why: string): never => {
    throw new TypeError(why)
  }
  const conditions = makeConditions({ One: condition, Holds: holds }, (value) => value, tokens, refuse)
  expect(conditions.named('One')).toBe(result)
})
