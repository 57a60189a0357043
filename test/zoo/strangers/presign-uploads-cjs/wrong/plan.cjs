'use strict'
const MB = 1024 * 1024
const BUCKETS = new Map([
  ['invoices', { types: ['application/pdf'], max: 10 * MB, multipart: false }],
  ['media', { types: ['image/png', 'image/jpeg', 'video/mp4'], max: 900 * MB, multipart: true }],
])

class UploadError extends Error {
  constructor(message, { code, status } = {}) {
    super(message)
    this.name = 'UploadError'
    this.code = code
    this.status = status
  }
}

const sign = (bucket, key, extra) =>
  `https://${bucket}.s3.example.com/${encodeURIComponent(key)}?X-Amz-Expires=900${extra}`

function partsOf(size, partSize) {
  if (!Number.isInteger(partSize) || partSize < 1)
    throw new UploadError('partSize must be a whole number', { code: 'BAD_PART_SIZE', status: 422 })
  if (partSize < 5 * MB) throw new UploadError('parts must have at least 5 MB', { code: 'EntityTooSmall' })
  return Math.ceil(size / partSize)
}

function planUpload(name, input) {
  const bucket = BUCKETS.get(name)
  if (!bucket) throw new UploadError('no such bucket', { code: 'NO_BUCKET', status: 404 })
  const { filename, contentType, size } = input
  if (typeof filename !== 'string' || !/^[\w.-]{1,80}$/.test(filename))
    throw new UploadError('bad filename', { code: 'BAD_NAME', status: 422 })
  if (!bucket.types.includes(contentType))
    throw new UploadError('type not allowed here', { code: 'BAD_TYPE', status: 415 })
  if (!Number.isInteger(size) || size < 1) throw new UploadError('bad size', { code: 'BAD_SIZE', status: 422 })
  if (size > bucket.max) throw new UploadError('file is too large', { code: 'TOO_LARGE', status: 413 })
  const key = `incoming/${filename}`
  if (!bucket.multipart || input.partSize === undefined) return { method: 'PUT', url: sign(name, key, '') }
  const count = partsOf(size, input.partSize)
  return { method: 'PUT', urls: Array.from({ length: count }, (_, i) => sign(name, key, `&partNumber=${i + 1}`)) }
}

module.exports = { planUpload, UploadError }
