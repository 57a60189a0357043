const SIGNATURES = [
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
]

/** The declared content type is up to the client, the first bytes are not. */
export function sniff(data) {
  const match = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => data[at] === byte))
  return match?.type ?? null
}

export function pngSize(data) {
  if (data.length < 24) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
