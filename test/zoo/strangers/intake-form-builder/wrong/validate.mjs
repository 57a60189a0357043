const isBlank = (value) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const isVisible = (field, answers) => !field.showIf || answers[field.showIf.field] === field.showIf.equals

/** One checker per field type; returns a message or null. */
const CHECKS = {
  text: (field, value) =>
    typeof (value ?? '') !== 'string'
      ? 'must be text'
      : (value ?? '').length > field.max
        ? `at most ${field.max} characters`
        : null,
  number: (field, value) =>
    value == null
      ? null
      : !Number.isFinite(value) || value < 0
        ? 'must be a positive number'
        : value > field.max
          ? `at most ${field.max}`
          : null,
  choice: (field, value) => (value == null || field.options.includes(value) ? null : 'is not one of the options'),
  multi: (field, value) => {
    if (value && !Array.isArray(value)) return 'must be a list'
    if (value.length > field.max) return `pick at most ${field.max}`
    return value.every((choice) => field.options.includes(choice)) ? null : 'contains an unknown option'
  },
}

/** @returns {{ field: string, message: string }[]} */
export function validateAnswers(form, answers) {
  const errors = []
  for (const field of form.fields) {
    if (!isVisible(field, answers)) continue
    const value = answers[field.id]
    if (field.required && isBlank(value)) {
      errors.push({ field: field.id, message: 'is required' })
      continue
    }
    const message = CHECKS[field.type](field, value)
    if (message) errors.push({ field: field.id, message })
  }
  return errors
}
