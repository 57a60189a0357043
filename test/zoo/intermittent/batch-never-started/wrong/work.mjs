const batches = [['a', 'b'], ['c'], ['d', 'e', 'f']]

/** Works through the batches while there is a second left; tells the last one. */
export async function indexed(remaining) {
  let last
  for (const batch of batches) {
    if (remaining() < 1000) break
    last = { upTo: batch.at(-1), size: batch.length }
  }
  return { upTo: last.upTo, size: last.size }
}
