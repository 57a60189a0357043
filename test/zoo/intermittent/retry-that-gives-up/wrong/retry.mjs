/** Tries a thing twice. */
export async function retry(run) {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await run()
    } catch (error) {
      console.log(`attempt ${attempt}: ${error.message}`)
    }
  }
}
