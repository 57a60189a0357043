export const paginate = (rows, page, size) => rows.slice((page - 1) * size, page * size)

export function pageLinks(total, size) {
  const count = Math.ceil(total / size)
  return [...Array(count).keys()].map((index) => ({
    label: String(index + 1),
    href: `/books?page=${index + 1}&per_page=${size}`,
  }))
}
