export class DeployQueue {
  #jobs = []
  #limit = 20

  enqueue(environment, details) {
    const job = { environment, ...details, state: 'queued' }
    this.#jobs.unshift(job)
    this.#jobs.length = Math.min(this.#jobs.length, this.#limit)
    return job
  }

  recent() {
    return this.#jobs
  }
}
