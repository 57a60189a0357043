const jobs = new Map()

export const find = (id) => jobs.get(id)

export function start(id) {
  if (jobs.size >= 500) jobs.clear()
  const job = { state: 'running' }
  jobs.set(id, job)
  return job
}
