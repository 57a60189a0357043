import { messages } from './messages.mjs'

export function translate(locale, key, count) {
  const message = messages[locale][key] ?? messages.en[key]
  if (typeof message === 'string') return message
  const text = count === 1 ? message.one : message.other
  return text.replace('{count}', count)
}
