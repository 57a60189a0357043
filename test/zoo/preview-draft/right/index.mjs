import { pages } from './pages.mjs'
import { render } from './render.mjs'

export const handler = async (event) => {
  const page = pages.get(event.path)
  if (page === undefined) return render(404, { title: 'Not found' })
  const preview = event.queryStringParameters?.preview === 'true'
  return render(200, preview ? { title: page.draft?.title ?? page.title } : page)
}
