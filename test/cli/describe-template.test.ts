import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { describeTemplate } from '../../src/vitest.ts'

const template = fileURLToPath(new URL('./fixtures/greetings/template.yaml', import.meta.url))

// Green only if each function runs as the template has it: its front end, its route and its variables.
describeTemplate(relative(process.cwd(), template), { numRuns: 30, parameters: { Who: 'Ada' } })
