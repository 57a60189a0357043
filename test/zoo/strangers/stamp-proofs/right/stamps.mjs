export const stamps = new Map([
  ['penny-red', { title: 'Penny Red', ink: 90, paper: 230 }],
  ['mauritius-2d', { title: 'Two pence blue', ink: 60, paper: 240 }],
  ['inverted-swan', { title: 'Inverted swan', ink: 110, paper: 210 }],
])
