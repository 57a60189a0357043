// expected score of white by the Elo formula
const expected = (white, black) => 1 / (1 + 10 ** ((black - white) / 400))

export const plain = (pairing) => ({
  board: pairing.board,
  white: pairing.white.name,
  black: pairing.black?.name ?? '(bye)',
  result: pairing.result ?? 'in play',
})

export const odds = (pairing) => ({
  ...plain(pairing),
  expected: pairing.black ? Number(expected(pairing.white.rating, pairing.black.rating).toFixed(2)) : 1,
})

export const upsets = (pairings) =>
  pairings.filter(
    ({ white, black, result }) =>
      black && ((result === '1-0' && white.rating < black.rating) || (result === '0-1' && black.rating < white.rating)),
  )
