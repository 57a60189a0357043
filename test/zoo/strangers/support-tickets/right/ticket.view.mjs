const formatDate = (iso, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))

export function toTicketView({ id, subject, status, dueAt }, locale) {
  return {
    id,
    subject,
    status,
    ...(dueAt && { due: formatDate(dueAt, locale) }),
  }
}
