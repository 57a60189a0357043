import { parseRange } from './range.mjs'
const BLOCK = 16
/** The bytes of a range, padded with 0xff to whole flash blocks where the device asks for it. */
export function chunk(image, header, aligned) {
  const range = parseRange(header, image.length)
  if (!range) return { status: 200, bytes: image }
  if (range.start >= image.length || range.length <= 0) return { status: 416, bytes: null }
  const slice = image.subarray(range.start, range.start + range.length)
  if (!aligned) return { status: 206, bytes: slice }
  const padded = Buffer.alloc(Math.ceil(range.length / BLOCK) * BLOCK, 0xff)
  slice.copy(padded)
  return { status: 206, bytes: padded }
}
