export function slotsOn(day) {
  if (!day) return { slots: [] }
  if (Number.isNaN(Date.parse(day))) return { slots: [] }
  const date = new Date(day).toISOString().slice(0, 10)
  return { slots: [`${date}T09:00`, `${date}T10:00`] }
}
