const when = (episode) => new Date(episode.publishedAt)

export function toRss(show, episodes) {
  const items = episodes.map(
    (e) => `<item><guid>${e.id}</guid><title>${e.title}</title><pubDate>${when(e).toUTCString()}</pubDate></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${show.title}</title>${items.join('')}</channel></rss>`
}

export function toJsonFeed(show, episodes) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: show.title,
    items: episodes.map((e) => ({
      id: e.id,
      title: e.title,
      ...(e.publishedAt && { date_published: when(e).toISOString() }),
    })),
  }
}
