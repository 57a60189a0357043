export function priceOf(input) {
  switch (input?.plan) {
    case 'free':
      return 0
    case 'solo':
      return 9
    case 'team':
      return 9 * input.members.length
    default:
      return undefined
  }
}
