export const TOPICS = ['politics', 'sport', 'business', 'weather']
export const FREQUENCIES = ['instant', 'daily', 'weekly']

export function validate(form) {
  const errors = []
  const email = typeof form.email === 'string' ? form.email.trim() : ''
  if (email.length > 200 || !/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(email)) errors.push('email is not valid')

  const frequency = form.frequency || 'daily'
  if (!FREQUENCIES.includes(frequency)) errors.push(`frequency must be one of ${FREQUENCIES.join(', ')}`)

  // one box ticked arrives as text, several as a list
  const topics = [form.topic ?? TOPICS].flat()
  for (const topic of topics) {
    if (!TOPICS.includes(topic)) errors.push('unknown topic')
  }
  return { errors, value: { email, frequency, topics } }
}
