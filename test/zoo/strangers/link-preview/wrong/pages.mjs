import { fail } from './errors.mjs'

const pages = new Map([
  [
    'blog.example.com/spring',
    '<title>Spring notes</title><meta property="og:title" content="Spring notes"><meta property="og:image" content="https://blog.example.com/s.png">',
  ],
  ['blog.example.com/', '<title>The blog</title>'],
  ['shop.example.com/', '<title>Shop</title><meta property="og:description" content="Everything for bees">'],
])

// stands in for the outgoing request
export const fetchPage = async ({ hostname, pathname }) => {
  const html = pages.get(hostname + pathname)
  if (html === undefined) throw fail(424, `${hostname} has no such page`)
  return html
}
