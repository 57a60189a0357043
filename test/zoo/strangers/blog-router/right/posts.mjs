import { json, readJson } from './respond.mjs'
import { checkAction, checkPost, slugify } from './validate.mjs'

const POSTS = new Map([
  ['hello-world', { slug: 'hello-world', title: 'Hello world', state: 'published', tags: ['meta'], pinned: false }],
  [
    'cold-starts',
    { slug: 'cold-starts', title: 'On cold starts', state: 'draft', tags: ['lambda', 'perf'], pinned: false },
  ],
])

const invalid = (field) => json(422, { error: 'invalid', field })

export const list = () => json(200, { posts: [...POSTS.values()].filter((post) => post.state === 'published') })

export const byTag = ({ params }) =>
  json(200, { posts: [...POSTS.values()].filter((post) => post.tags.includes(params.tag)) })

export function show({ params }) {
  const post = POSTS.get(params.slug)
  return post ? json(200, post) : json(404, { error: 'no_such_post' })
}

export function create({ event }) {
  const input = readJson(event)
  const field = checkPost(input)
  if (field) return invalid(field)
  const slug = slugify(input.title)
  return json(201, { slug, title: input.title, state: 'draft' }, { Location: `/posts/${slug}` })
}

export function act({ params, event }) {
  const post = POSTS.get(params.slug)
  if (!post) return json(404, { error: 'no_such_post' })
  const input = readJson(event)
  const field = checkAction(input)
  if (field) return invalid(field)

  switch (input.action) {
    case 'publish':
      return post.state === 'published'
        ? json(409, { error: 'already_published' })
        : json(200, { ...post, state: 'published' })
    case 'unpublish':
      return json(200, { ...post, state: 'draft' })
    case 'archive':
      return json(200, { ...post, state: 'archived', pinned: false })
    case 'pin':
      return json(200, { ...post, pinned: true })
  }
}
