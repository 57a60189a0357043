/** @typedef {{ attribute: string, op: string, value: any }} Clause */
export const FLAGS = new Map([
  [
    'new-editor',
    {
      enabled: true,
      fallback: 'off',
      rules: [{ serve: 'on', clauses: [{ attribute: 'plan', op: 'in', value: ['team', 'enterprise'] }] }],
    },
  ],
  [
    'offline-mode',
    {
      enabled: true,
      fallback: 'off',
      rules: [
        { serve: 'beta', clauses: [{ attribute: 'email', op: 'endsWith', value: '@acme.test' }] },
        {
          serve: 'on',
          clauses: [
            { attribute: 'platform', op: 'equals', value: 'ios' },
            { attribute: 'appVersion', op: 'semverGte', value: '4.2.0' },
          ],
        },
      ],
    },
  ],
  ['old-billing', { enabled: false, fallback: 'on', rules: [] }],
])
