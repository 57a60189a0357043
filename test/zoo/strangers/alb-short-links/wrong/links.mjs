// Exported from the marketing sheet every morning.
export const LINKS = new Map([
  ['jobs', { target: 'https://www.example.org/career', kind: 'permanent', clicks: 4021 }],
  ['imprint', { target: 'https://www.example.org/legal/imprint', kind: 'permanent', clicks: 310 }],
  ['summer', { target: 'https://shop.example.org/sale?season=summer', kind: 'campaign', clicks: 18233 }],
  ['newsletter', { target: 'https://www.example.org/newsletter', kind: 'temporary', clicks: 980 }],
  ['survey', { target: 'https://forms.example.org/s/2024-11', kind: 'form', clicks: 77 }],
])

export const STATUS_BY_KIND = {
  permanent: 301,
  temporary: 302,
  campaign: 302,
}
