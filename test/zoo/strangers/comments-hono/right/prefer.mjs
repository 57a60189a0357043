export const prefersMinimal = (header) =>
  (header ?? '').split(',').some((preference) => preference.trim().toLowerCase() === 'return=minimal')
