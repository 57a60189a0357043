import { BadRequest } from './params.mjs'

const MAX_WIDTH = 4096
const MAX_CANDIDATES = 40

function checkRange({ min, max, step }) {
  if (min < 1) throw new BadRequest('min must be positive')
  if (max < min) throw new BadRequest('max must not be less than min')
  if (max > MAX_WIDTH) throw new BadRequest(`max must be at most ${MAX_WIDTH}`)
  if (step < 0) throw new BadRequest('step must not be negative')
}

export function buildSrcset(src, range) {
  checkRange(range)
  const { min, max, step } = range
  const widths = new Array(Math.floor((max - min) / step) + 1)
  for (let i = 0; i < widths.length; i++) widths[i] = min + i * step
  if (widths[widths.length - 1] !== max) widths.push(max)
  return thin(widths).map((width) => `${src}?w=${width} ${width}w`)
}

function thin(widths) {
  if (widths.length <= MAX_CANDIDATES) return widths
  const every = Math.ceil(widths.length / MAX_CANDIDATES)
  return widths.filter((_, index) => index % every === 0)
}
