const p = (name, rating) => ({ name, rating })

export const ROUNDS = {
  open: {
    1: [
      { board: 1, white: p('Okafor', 2105), black: p('Lindqvist', 1980), result: '1-0' },
      { board: 2, white: p('Haddad', 1870), black: p('Brandt', 1902), result: '1/2-1/2' },
    ],
    2: [
      { board: 1, white: p('Brandt', 1902), black: p('Okafor', 2105), result: null },
      { board: 2, white: p('Lindqvist', 1980), black: p('Haddad', 1870), result: null },
    ],
  },
  juniors: {
    1: [
      { board: 1, white: p('Mina', 1210), black: p('Teo', 1180), result: '0-1' },
      { board: 2, white: p('Ada', 1055), black: null, result: 'bye' },
    ],
    2: [
      { board: 1, white: p('Teo', 1180), black: p('Ada', 1055), result: null },
      { board: 2, white: p('Mina', 1210), black: null, result: 'bye' },
    ],
  },
}
