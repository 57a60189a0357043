import { planWaves, PlanError } from './planner.mjs'

const MAX_TASKS = 100
const reply = (statusCode, payload) => ({
  statusCode,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(payload),
})

const templates = {
  library: [{ id: 'lint' }, { id: 'test' }, { id: 'publish', needs: ['lint', 'test'] }],
  service: [{ id: 'test' }, { id: 'image', needs: ['test'] }, { id: 'deploy', needs: ['image'] }],
}

const readJson = (event) => {
  try {
    return JSON.parse(event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : event.body)
  } catch {
    throw new PlanError(400, 'request body is not valid JSON')
  }
}

const checkTasks = (tasks) => {
  if (!Array.isArray(tasks) || tasks.length === 0) throw new PlanError(400, 'tasks must be a non-empty array')
  if (tasks.length > MAX_TASKS) throw new PlanError(413, `at most ${MAX_TASKS} tasks`)
  for (const task of tasks) {
    if (typeof task?.id !== 'string' || task.id === '') throw new PlanError(400, 'each task needs an id')
    const needs = task.needs ?? []
    if (!Array.isArray(needs) || needs.some((need) => typeof need !== 'string')) {
      throw new PlanError(400, `needs of ${task.id} must be a list of task ids`)
    }
  }
  return tasks
}

const createPlan = (event) => {
  const input = readJson(event)
  const tasks = checkTasks(input?.tasks)
  return reply(200, { waves: planWaves(tasks) })
}

const showTemplate = (name) =>
  Object.hasOwn(templates, name)
    ? reply(200, { name, tasks: templates[name], waves: planWaves(templates[name]) })
    : reply(404, { message: 'unknown template' })

export const handler = async (event) => {
  const key = `${event.requestContext.http.method} ${event.rawPath}`
  try {
    if (key === 'POST /plans') return createPlan(event)
    if (key === 'GET /templates') return reply(200, Object.keys(templates))
    if (key.startsWith('GET /templates/')) return showTemplate(key.slice('GET /templates/'.length))
    return reply(404, { message: 'not found' })
  } catch (error) {
    if (error instanceof PlanError) return reply(error.status, { message: error.message })
    throw error
  }
}
