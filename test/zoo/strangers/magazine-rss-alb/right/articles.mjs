export const SECTIONS = ['garden', 'kitchen', 'travel']

const PARAGRAPH =
  'The light comes late at this time of the year, and there is little to do outside but to look at the beds and to plan what they will carry in spring. '

export const ARTICLES = Array.from({ length: 600 }, (_, i) => ({
  slug: `issue-${Math.floor(i / 12) + 1}-${(i % 12) + 1}`,
  section: SECTIONS[i % 3],
  title: `Notes & queries ${600 - i}`,
  summary: PARAGRAPH.slice(0, 80),
  html: `<p>${PARAGRAPH.repeat(24)}</p>`,
}))
