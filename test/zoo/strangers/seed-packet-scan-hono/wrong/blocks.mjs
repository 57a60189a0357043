const BLOCK = 65536

export function checksum(bytes) {
  let sum = 0
  for (const byte of bytes) sum = (sum * 31 + byte) >>> 0
  return sum.toString(16)
}

// long documents are summed block by block, giving way to other work in between
export function inBlocks(bytes) {
  return new Promise((resolve) => {
    const sums = []
    const step = (at) => {
      if (at >= bytes.length) return
      const block = bytes.subarray(at, at + BLOCK)
      sums.push(checksum(block))
      if (block.length < BLOCK || at + BLOCK === bytes.length) resolve(sums)
      else setImmediate(step, at + BLOCK)
    }
    step(0)
  })
}
