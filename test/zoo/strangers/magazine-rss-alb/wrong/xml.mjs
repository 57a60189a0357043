const SITE = 'https://magazine.example'
const esc = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function item(a, full) {
  return [
    '<item>',
    `<title>${esc(a.title)}</title>`,
    `<link>${SITE}/${a.section}/${a.slug}</link>`,
    `<description>${esc(full ? a.html : a.summary)}</description>`,
    '</item>',
  ].join('')
}

export const rss = (articles, { full }) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Magazine</title><link>${SITE}</link>${articles.map((a) => item(a, full)).join('')}</channel></rss>`

export const sitemap = (articles) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${articles.map((a) => `<url><loc>${SITE}/${a.section}/${a.slug}</loc></url>`).join('')}</urlset>`
