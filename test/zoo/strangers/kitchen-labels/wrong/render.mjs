export const DISHES = {
  lasagne: { name: 'Lasagne al forno', allergens: ['gluten', 'milk', 'egg', 'celery'], days: 3 },
  dhal: { name: 'Tarka dhal', allergens: ['mustard'], days: 4 },
  pho: { name: 'Pho with beef', allergens: ['fish', 'soya'], days: 2 },
}
const MAX_LABELS = 500

const zpl = (d) => `^XA^FO40,40^ADN,36,20^FD${d.name}^FS^FO40,90^FDContains: ${d.allergens.join(', ')}^FS^XZ\n`

const html = (d) =>
  `<section class="label"><h1>${d.name}</h1><p>Contains <strong>${d.allergens.join('</strong>, <strong>')}</strong></p>` +
  `<p>Keep refrigerated below 5 degrees. Eat within ${d.days} days of delivery.</p></section>\n`

export function render(dish, format, copies) {
  if (format === 'zpl') {
    if (copies > MAX_LABELS) return null
    return { type: 'application/zpl', text: zpl(dish).repeat(copies) }
  }
  return { type: 'text/html; charset=utf-8', text: `<!doctype html>\n${html(dish).repeat(copies)}` }
}
