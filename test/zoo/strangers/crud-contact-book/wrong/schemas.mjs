import { z } from 'zod'

export const addressSchema = z.object({
  street: z.string().min(1).max(120),
  city: z.string().min(1).max(80),
  postcode: z.string().max(12).default(''),
  country: z.string().length(2),
})

export const contactSchema = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email(),
  phone: z.string().max(30).nullable().default(null),
  tags: z.array(z.string().max(30)).max(20).default([]),
  address: addressSchema.nullable().default(null),
})

// On a patch null clears the field and an absent field is left alone.
export const contactPatchSchema = z
  .object({
    name: z.string().trim().min(1).max(100),
    email: z.email(),
    phone: z.string().max(30).nullable(),
    tags: z.array(z.string().max(30)).max(20),
    address: addressSchema.nullable(),
  })
  .partial()
