const round = (value) => Number(value.toFixed(1))

/** To degrees Celsius. */
export const UNITS = {
  C: (value) => round(value),
  F: (value) => round(((value - 32) * 5) / 9),
  K: (value) => round(value - 273.15),
}
