export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

export function decodeBody({ body, isBase64Encoded }) {
  if (!body) return undefined
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isCommit = (commit) => isObject(commit) && typeof commit.id === 'string' && typeof commit.message === 'string'

export function readPush({ ref, commits = [] }) {
  if (typeof ref !== 'string' || !ref.startsWith('refs/')) return { problem: 'ref is missing' }
  if (!Array.isArray(commits) || !commits.every(isCommit)) return { problem: 'commits are malformed' }
  return { ref, commits }
}
