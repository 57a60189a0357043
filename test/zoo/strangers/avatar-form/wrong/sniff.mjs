const MAGIC = [
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/gif', Buffer.from('GIF8')],
]

export function sniff(data) {
  const hit = MAGIC.find(([, magic]) => data.subarray(0, magic.length).equals(magic))
  return hit ? hit[0] : null
}
