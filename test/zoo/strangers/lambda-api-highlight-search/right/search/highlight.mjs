export function highlighter(q) {
  const pattern = new RegExp(`(${q.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`, 'gi')
  return (text) => text.replace(pattern, '<em>$1</em>')
}
