import { expect, test } from 'vitest'
import { checkOptions } from '../../src/gateway/options.ts'

const known = ['routes', 'stage', 'stageVariables']

test('an unknown option is refused with the nearest known one', () => {
  expect(() => checkOptions('restApi', { stagee: 1 }, known)).toThrow(
    new TypeError("restApi(): unknown option 'stagee'; did you mean 'stage'? It takes routes, stage, stageVariables."),
  )
  expect(() => checkOptions('restApi', { Routes: [] }, known)).toThrow("did you mean 'routes'?")
})

test('nothing is suggested where nothing is near', () => {
  expect(() => checkOptions('restApi', { payload: 1 }, known)).toThrow(/unknown option 'payload'; It takes/)
})

test('known options and none pass; what is no object does not', () => {
  expect(() => checkOptions('restApi', { stage: 'prod' }, known)).not.toThrow()
  expect(() => checkOptions('restApi', undefined, known)).not.toThrow()
  for (const wrong of [null, 5, 'stage', ['stage']])
    expect(() => checkOptions('restApi', wrong, known)).toThrow('restApi(): options must be an object')
})
