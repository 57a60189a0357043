export async function readForm(c) {
  try {
    return await c.req.parseBody()
  } catch {
    return undefined
  }
}
