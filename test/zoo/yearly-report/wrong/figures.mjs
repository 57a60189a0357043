export const quarters = new Map([
  [2024, [10, 12, 9, 14]],
  [2025, [11, 13, 10, 15]],
])
