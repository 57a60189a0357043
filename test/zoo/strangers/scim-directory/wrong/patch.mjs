import { z } from 'zod'

const PATHS = ['active', 'displayName', 'title', 'name.givenName', 'name.familyName']

export const PatchRequest = z.object({
  schemas: z.array(z.string()).optional(),
  Operations: z
    .array(
      z.object({
        // Entra ID sends "Replace", Okta sends "replace"
        op: z
          .string()
          .toLowerCase()
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.enum(PATHS).optional(),
        value: z.unknown(),
      }),
    )
    .min(1)
    .max(20),
})

/** Applies one SCIM operation to a (cloned) user. */
export function applyOperation(user, { op, path, value }) {
  if (!path) {
    if (typeof value !== 'object' || value === null) return
    for (const key of ['active', 'displayName', 'title']) {
      if (Object.hasOwn(value, key)) user[key] = value[key]
    }
    return
  }

  const [attribute, sub] = path.split('.')
  if (op === 'remove') {
    if (!sub) delete user[attribute]
    else if (user[attribute]) delete user[attribute][sub]
    return
  }

  if (!sub) {
    user[attribute] = value
    return
  }
  if (op === 'add') user[attribute] ??= {}
  user[attribute][sub] = value
}
