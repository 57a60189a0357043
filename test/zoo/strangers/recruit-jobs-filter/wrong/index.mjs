'use strict'

const JOBS = [
  {
    id: 501,
    title: 'Backend engineer',
    city: 'Lisbon',
    remote: true,
    level: 'senior',
    skills: ['node', 'sql'],
    salary: 68000,
  },
  {
    id: 502,
    title: 'Data analyst',
    city: 'Porto',
    remote: false,
    level: 'junior',
    skills: ['sql', 'python'],
    salary: 34000,
  },
  {
    id: 503,
    title: 'Platform engineer',
    city: 'Lisbon',
    remote: true,
    level: 'lead',
    skills: ['kubernetes', 'go'],
    salary: 82000,
  },
  { id: 504, title: 'Recruiter', city: 'Braga', remote: false, level: 'senior', skills: ['sourcing'], salary: 41000 },
  {
    id: 505,
    title: 'Frontend engineer',
    city: 'Porto',
    remote: true,
    level: 'mid',
    skills: ['react', 'node'],
    salary: 52000,
  },
]

const ok = (data) => ({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) })
const fail = (statusCode, message) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ message }),
})

/** A query parameter: undefined, its value, or all of its values when it was repeated. */
function param(event, name) {
  const values = event.multiValueQueryStringParameters?.[name]
  if (!Array.isArray(values)) return undefined
  return values.length > 1 ? values : values[0]
}

const list = (value) => (value === undefined ? [] : [].concat(value))
const same = (a, b) => a.toLowerCase() === b.toLowerCase()

function filters(event) {
  const skills = list(param(event, 'skill')).map((s) => s.toLowerCase())
  const remote = param(event, 'remote')
  const tests = []
  if (skills.length > 0) tests.push((job) => skills.every((s) => job.skills.includes(s)))
  if (remote === 'only') {
    tests.push((job) => job.remote)
  } else {
    const city = list(param(event, 'city'))
    if (city.length > 0) tests.push((job) => city.some((c) => same(c, job.city)))
  }
  const level = param(event, 'level')
  if (level !== undefined) tests.push((job) => same(level, job.level))
  return tests
}

function search(event) {
  const sort = list(param(event, 'sort'))[0] ?? 'id'
  if (!['id', 'salary', 'title'].includes(sort)) return fail(400, 'sort must be id, salary or title')
  const tests = filters(event)
  const hits = JOBS.filter((job) => tests.every((test) => test(job)))
  hits.sort((a, b) => (a[sort] < b[sort] ? -1 : a[sort] > b[sort] ? 1 : 0))
  return ok({ count: hits.length, jobs: hits })
}

export const handler = async (event) => {
  if (event.httpMethod !== 'GET') return fail(405, 'Only GET')
  if (event.resource === '/jobs') return search(event)
  if (event.resource === '/jobs/{id}') {
    const job = JOBS.find((j) => String(j.id) === event.pathParameters?.id)
    return job ? ok(job) : fail(404, 'No such job')
  }
  return fail(404, 'Not found')
}
