import { expect, test } from 'vitest'
import { makeForgotten } from '../../src/runners/forgotten.ts'

const later = <T>(settle: () => T) => new Promise((resolve) => setTimeout(resolve, 5)).then(settle)
const fails = () => {
  throw new Error('red')
}

test('a run that still goes on when its test ends fails it', async () => {
  const forgotten = makeForgotten()
  forgotten.watch(later(fails)).catch(() => {})
  await expect(forgotten.settle()).rejects.toThrow('red')
})

test('a run that was awaited says nothing again', async () => {
  const forgotten = makeForgotten()
  await expect(forgotten.watch(later(fails))).rejects.toThrow('red')
  await expect(forgotten.settle()).resolves.toBeUndefined()
})

test('a forgotten run that is right is waited for', async () => {
  const forgotten = makeForgotten()
  let done = false
  void forgotten.watch(later(() => (done = true)))
  await forgotten.settle()
  expect(done).toBe(true)
})
