import { menu } from './menu.mjs'

export const handler = async (event) => {
  if (event.path !== '/menu') return { statusCode: 302, headers: { Location: '/menu' }, body: '' }
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: `${menu().soup} soup` }
}
