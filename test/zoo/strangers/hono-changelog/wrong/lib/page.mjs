const MAX_PER_PAGE = 500

export function parsePage({ page = '1', per_page = '25', expand }) {
  const number = Number(page)
  const size = Number(per_page)
  if (!Number.isSafeInteger(number) || number < 1) return undefined
  if (!Number.isSafeInteger(size) || size < 1) return undefined
  return { number, size: Math.min(size, MAX_PER_PAGE), expand }
}
