export function priceOf(input) {
  switch (input?.plan) {
    case 'free':
      return 0
    case 'solo':
      return 9
    case 'team':
      return 9 * (Number(input.members?.length) || 1)
    default:
      return undefined
  }
}
