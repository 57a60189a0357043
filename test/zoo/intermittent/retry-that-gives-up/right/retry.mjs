/** Tries a thing twice; undefined if it did not work out. */
export async function retry(run) {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await run()
    } catch (error) {
      console.log(`attempt ${attempt}: ${error.message}`)
    }
  }
  return undefined
}
