const flags = [
  {
    key: 'new-search',
    enabled: true,
    fallback: 'off',
    rules: [{ countries: ['NL', 'BE'], variant: 'on' }],
    variants: [
      { name: 'on', weight: 20 },
      { name: 'off', weight: 80 },
    ],
  },
  {
    key: 'price-banner',
    enabled: false,
    fallback: 'none',
    rules: [],
    variants: [
      { name: 'blue', weight: 50 },
      { name: 'green', weight: 50 },
    ],
  },
  // Winding down: old app versions still ask for it, see PLAT-1182.
  {
    key: 'legacy-checkout',
    enabled: true,
    fallback: 'new',
    rules: [{ countries: ['CH'], variant: 'old' }],
    variants: [],
  },
]

export const FLAGS = new Map(flags.map((flag) => [flag.key, flag]))
