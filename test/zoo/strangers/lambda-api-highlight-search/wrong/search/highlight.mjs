export function highlighter(q) {
  const pattern = new RegExp(`(${q})`, 'gi')
  return (text) => text.replace(pattern, '<em>$1</em>')
}
