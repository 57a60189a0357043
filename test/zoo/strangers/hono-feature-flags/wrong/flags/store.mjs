export const FLAGS = new Map(
  [
    { key: 'dark-mode', kind: 'boolean', on: true },
    { key: 'beta-search', kind: 'allowlist', users: ['ada', 'grace'] },
    { key: 'new-checkout', kind: 'rollout', percent: 35 },
  ].map((flag) => [flag.key, flag]),
)
