/** One row of tones that is stretched until the image has loaded. */
function toneRow(image, pixels) {
  const row = new Array(pixels).fill(0)
  return row.map((_, x) => {
    const at = (x / pixels) * (image.tones.length - 1)
    const left = Math.floor(at)
    const right = Math.min(left + 1, image.tones.length - 1)
    return Math.round(image.tones[left] + (image.tones[right] - image.tones[left]) * (at - left))
  })
}

export function placeholder(image, { w, dpr }) {
  const pixels = w * dpr
  const height = Math.max(1, Math.round((pixels * image.height) / image.width))
  return { width: pixels, height, tones: toneRow(image, pixels) }
}
