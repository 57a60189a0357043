const files = new Map([['read me.txt', 'hello']])

const decoded = (name) => {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}

export const fileNamed = (name) => files.get(decoded(name.replace(/\+/g, ' ')))
