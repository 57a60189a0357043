import { expect, it } from 'vitest'
import { textOf } from '../../../src/http/body.ts'
import { httpRequest } from '../../../src/http/request.ts'
import { startsOfBase } from '../../../src/search/follow/sought-starts.ts'
import { noKnowledge } from '../../../src/search/known/knowledge.ts'

const formsOf = (method: string, names: readonly string[]) => {
  const known = noKnowledge()
  known.seen.add('body')
  known.form.set('kind', 'a')
  const { core } = startsOfBase(
    known,
    { request: httpRequest({ method, path: '/signup' }), names: new Set(names) },
    () => false,
  )
  return core.map(({ body }) => textOf(body)).filter((text) => text.startsWith('kind='))
}

it('names of a form are asked for with marks where a body may be one, and not where it is read as JSON', () => {
  expect(formsOf('POST', ['form kind'])).toEqual(['kind=qzaa'])
  expect(formsOf('POST', [])).toEqual(['kind=qzaa'])
  expect(formsOf('POST', ['body kind'])).toEqual([])
  expect(formsOf('GET', [])).toEqual([])
})
