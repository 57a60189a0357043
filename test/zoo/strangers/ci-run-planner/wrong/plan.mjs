/** Jobs grouped in waves: a job runs in the wave after the last job it needs. */
export function planWaves(jobs) {
  const wave = new Map()
  const byName = new Map(jobs.map((job) => [job.name, job]))

  const place = (job) => {
    if (wave.has(job.name)) return wave.get(job.name)
    const level = job.needs.reduce((highest, need) => Math.max(highest, place(byName.get(need)) + 1), 0)
    wave.set(job.name, level)
    return level
  }
  jobs.forEach(place)

  const waves = []
  for (const job of jobs) (waves[wave.get(job.name)] ??= []).push(job.name)
  return waves
}

export function selectJobs(jobs, { branch, skip }) {
  return jobs.filter((job) => !skip.includes(job.name) && (!job.branches || job.branches.includes(branch)))
}
