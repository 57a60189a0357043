import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { describeTemplate } from '../../src/vitest.ts'

const template = fileURLToPath(new URL('./fixtures/greetings/template.yaml', import.meta.url))

const ran: string[] = []
afterEach(({ task }) => void ran.push(task.name))

// Green only if each function runs as the template has it: its front end, its route and its variables.
describeTemplate(relative(process.cwd(), template), { numRuns: 30, parameters: { Who: 'Ada' } })

test('each function has a test of its name, and what cannot be resolved has none that runs', () => {
  expect(ran).toEqual(['ByPath', 'ByUrl'])
})
