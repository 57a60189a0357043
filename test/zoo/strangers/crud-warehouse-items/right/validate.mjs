const KINDS = ['physical', 'digital', 'service']
const SKU = /^[A-Z]{2}-\d{4}$/
const SIDES = ['length', 'width', 'height']

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const isPositive = (value) => typeof value === 'number' && value > 0

export function validateItem(input) {
  if (!isRecord(input)) return ['item must be an object']
  const errors = []
  if (typeof input.sku !== 'string' || !SKU.test(input.sku)) errors.push('sku must look like AB-1234')
  if (typeof input.name !== 'string' || input.name.trim() === '' || input.name.length > 120)
    errors.push('name must have 1 to 120 characters')
  if (!KINDS.includes(input.kind)) errors.push(`kind must be one of ${KINDS.join(', ')}`)
  if (input.priceCents !== undefined && !Number.isInteger(input.priceCents))
    errors.push('priceCents must be an integer')
  if (input.dimensions !== undefined) {
    if (!isRecord(input.dimensions)) errors.push('dimensions must be an object')
    else {
      for (const side of SIDES)
        if (!isPositive(input.dimensions[side])) errors.push(`dimensions.${side} must be positive`)
    }
  } else if (input.kind === 'physical') errors.push('dimensions are required for physical items')
  return errors
}
