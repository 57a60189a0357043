/** Short synthetic MPEG frames stand in for the narrations. */
function narration(length, seed) {
  const bytes = new Uint8Array(length)
  bytes.set([0xff, 0xfb, 0x90, 0x64])
  for (let i = 4; i < length; i++) bytes[i] = (i * 31 + seed * 17) & 0xff
  return bytes
}
export const tracks = new Map([
  ['welcome', { title: 'Welcome', seconds: 4, data: narration(640, 1) }],
  ['rotunda', { title: 'The rotunda', seconds: 55, data: narration(8800, 2) }],
  ['chime', { title: 'Door chime', seconds: 1, data: narration(96, 3) }],
])
