import { accepted, empty, found, missing } from './result.mjs'

const ARTICLES = [
  {
    id: 'a-101',
    section: 'city',
    headline: 'Bridge reopens after repairs',
    drafts: [{ headline: 'Bridge open again' }],
  },
  {
    id: 'a-102',
    section: 'sport',
    headline: 'Late goal decides derby',
    drafts: [{ headline: 'Derby decided' }, { headline: 'Late, late goal' }],
  },
  { id: 'a-103', section: 'city', headline: 'Council passes budget', drafts: [] },
]

export class ArticleService {
  constructor(rows = ARTICLES) {
    this.rows = new Map(rows.map((row) => [row.id, row]))
  }
  list(section) {
    const rows = [...this.rows.values()].filter((row) => section === undefined || row.section === section)
    return found({ items: rows.map(({ id, headline }) => ({ id, headline })) })
  }
  read(id) {
    const row = this.rows.get(id)
    return row ? found({ id: row.id, headline: row.headline, drafts: row.drafts.length }) : missing('article')
  }
  addDraft(id, headline) {
    const row = this.rows.get(id)
    return row ? accepted({ id, drafts: row.drafts.length + 1, headline }) : missing('article')
  }
  discardDrafts(id) {
    const row = this.rows.get(id)
    if (!row) return missing('article')
    return row.drafts.length === 0 ? empty() : found({ discarded: row.drafts.length })
  }
}
