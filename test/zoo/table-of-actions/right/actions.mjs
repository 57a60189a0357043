let archived = 0

export const actions = new Map([
  ['publish', (page) => page(200, 'published')],
  [
    'archive',
    (page) => {
      archived += 1
      return page(200, archived > 0 ? 'archived' : 'nothing')
    },
  ],
])
