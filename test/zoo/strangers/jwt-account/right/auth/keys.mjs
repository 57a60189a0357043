// Signing keys by key id. The old one stays until all its tokens are gone.
export const signingKeys = new Map([
  ['2023-09', { secret: 'f3b1c0de-first', retired: true }],
  ['2024-03', { secret: 'a77e57ed-second', retired: false }],
])
