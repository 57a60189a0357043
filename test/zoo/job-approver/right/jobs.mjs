const urgent = 7

function read({ body, isBase64Encoded }) {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  } catch {
    return null
  }
}

export const jobs = {
  submit(event) {
    const job = read(event)
    if (!Number.isInteger(job?.priority)) return [400, { error: 'priority is a whole number' }]
    const queue = job.priority > urgent ? 'fast' : 'slow'
    if (queue === 'slow') return [202, { queue }]
    return [202, { queue, approvedBy: job.approver?.name ?? null }]
  },
}
