let settings

/** Reads the settings; they change only with a new deployment. */
export const load = () =>
  new Promise((resolve) => {
    setTimeout(() => {
      settings = { currency: 'EUR' }
      resolve(settings)
    }, 4)
  })
export const known = () => settings
