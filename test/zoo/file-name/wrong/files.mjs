const files = new Map([['read me.txt', 'hello']])

const decoded = (name) => {
  return decodeURIComponent(name)
}

export const fileNamed = (name) => files.get(decoded(name.replace(/\+/g, ' ')))
