export const FLAGS = new Map([
  ['dark-mode', { on: true, variant: 'dark', rules: [] }],
  ['old-billing', { on: false, variant: 'legacy', rules: [{ kind: 'plan', anyOf: ['free'] }] }],
  [
    'beta-editor',
    {
      on: true,
      variant: 'blocks',
      rules: [
        { kind: 'plan', anyOf: ['team', 'enterprise'] },
        { kind: 'domain', suffix: '@example.com' },
      ],
    },
  ],
])
