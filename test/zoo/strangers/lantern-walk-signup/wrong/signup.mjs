export function check(form) {
  const group = (form.get('group') ?? '').replace(/[\x00-\x1f\x7f]/g, ' ').trim()
  const lanterns = Number(form.get('lanterns') ?? '1')
  if (group.length > 60) return { error: 'the group name is too long' }
  if (!Number.isInteger(lanterns) || lanterns < 1 || lanterns > 40) return { error: 'between 1 and 40 lanterns' }
  return { group: group || 'walkers', lanterns }
}
