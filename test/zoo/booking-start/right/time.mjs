export const endOf = (start) => new Date(start.getTime() + 3_600_000).toISOString()
