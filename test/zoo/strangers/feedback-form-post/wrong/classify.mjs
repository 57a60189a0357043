export const PRODUCTS = ['app', 'website', 'store']

const URGENT_WORDS = ['refund', 'broken', 'charged twice', 'cancel']

/** Where the feedback goes: bad ratings are read by people, the others are only counted. */
export function classify({ rating, comment, email }) {
  if (rating <= 2) {
    const text = comment.trim()
    const urgent = URGENT_WORDS.some((word) => text.toLowerCase().includes(word))
    return { queue: email ? 'reply' : 'review', priority: urgent ? 'high' : 'normal', excerpt: text.slice(0, 80) }
  }
  return { queue: 'statistics', priority: 'low', excerpt: null }
}
