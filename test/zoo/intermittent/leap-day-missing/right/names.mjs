// name days by date, made from a calendar of 2023
export const names = new Map()
for (let time = Date.UTC(2023, 0, 1); time < Date.UTC(2024, 0, 1); time += 86_400_000)
  names.set(
    new Date(time).toISOString().slice(5, 10),
    ['Ada', 'Grace', 'Alan', 'Edsger'][new Date(time).getUTCDate() % 4],
  )
