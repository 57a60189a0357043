export const hives = new Map([
  ['w-1', { owner: 'willow', frames: 10, queen: 2023 }],
  ['w-2', { owner: 'willow', frames: 8, queen: 2022 }],
  ['h-1', { owner: 'heath', frames: 11, queen: 2024 }],
  ['t-1', { owner: 'thyme', frames: 6, queen: 2021 }],
])
