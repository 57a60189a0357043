const LISTS = [
  { key: 'weekly', name: 'The weekly digest' },
  { key: 'product', name: 'Product updates' },
]

export class ListRepository {
  all() {
    return LISTS
  }
  find(key) {
    return LISTS.find((list) => list.key === key)
  }
}
