const read = async () => new Map([['A-1', { price: 12 }]])
let catalogue

export const loaded = () => catalogue
export async function load() {
  catalogue ??= await read()
  return catalogue
}
