/** Tags are kept in lower case with hyphens: "Gluten Free" is gluten-free. */
export function normalizeTag(text) {
  return text.trim().toLowerCase().replace(/\s+/g, '-')
}
