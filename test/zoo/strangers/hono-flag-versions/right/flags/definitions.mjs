export const FLAGS = new Map([
  ['dark-mode', { enabled: true, rules: [] }],
  ['legacy-search', { enabled: false, rules: [{ attribute: 'user', operator: 'exists' }] }],
  ['gift-cards', { enabled: true, rules: [{ attribute: 'country', operator: 'in', value: ['DE', 'AT', 'CH'] }] }],
  [
    'new-checkout',
    {
      enabled: true,
      rules: [
        { attribute: 'platform', operator: 'equals', value: 'ios' },
        { attribute: 'appVersion', operator: 'versionAtLeast', value: '4.2' },
      ],
    },
  ],
])
