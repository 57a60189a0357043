/** Tags are kept in lower case with hyphens: "Gluten Free" is gluten-free. */
export function normalizeTag(text) {
  return decodeURIComponent(text).trim().toLowerCase().replace(/\s+/g, '-')
}
