export const ACTIONS = ['publish', 'unpublish', 'archive', 'pin']

export function checkPost(input) {
  if (typeof input?.title !== 'string' || input.title.length < 3 || input.title.length > 200) return 'title'
  if (typeof input.text !== 'string' || input.text.length > 10_000) return 'text'
  return null
}

export const checkAction = (input) => (ACTIONS.includes(input?.action) ? null : 'action')

export const slugify = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'untitled'
