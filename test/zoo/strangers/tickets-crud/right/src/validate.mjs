import { STATUSES } from './workflow.mjs'

const isText = (value, max) => typeof value === 'string' && value.trim() !== '' && value.length <= max

export function validateTicket(input, { partial }) {
  const errors = {}
  const fields = {}
  if (input.title !== undefined || !partial) {
    if (isText(input.title, 120)) fields.title = input.title.trim()
    else errors.title = 'must be a text of 1 to 120 characters'
  }
  if (partial && input.status !== undefined) {
    if (STATUSES.includes(input.status)) fields.status = input.status
    else errors.status = `must be one of ${STATUSES.join(', ')}`
  }
  if (partial && input.assignee !== undefined) {
    if (input.assignee === null || isText(input.assignee, 40)) fields.assignee = input.assignee
    else errors.assignee = 'must be a user name or null'
  }
  return { fields, errors, valid: Object.keys(errors).length === 0 }
}
