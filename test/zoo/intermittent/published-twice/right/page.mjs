let draft
let live

export const write = (title) => {
  draft = { title: title.slice(0, 80) }
}

/** Undefined if there is nothing to publish. */
export function publish() {
  if (draft === undefined) return undefined
  live = { title: draft.title, version: (live?.version ?? 0) + 1 }
  draft = undefined
  return live
}
