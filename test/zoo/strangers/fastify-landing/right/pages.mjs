const pages = new Map([
  [
    'home',
    {
      control: { title: 'Invoices, done', lead: 'Send your first invoice in a minute.' },
      bold: { title: 'Get paid today', lead: 'Late payments end here.' },
    },
  ],
  ['about', { control: { title: 'About us', lead: 'Nine people in Ghent.' } }],
])

export const pageFor = (name, variant) => {
  const page = pages.get(name)
  return page && (page[variant] ?? page.control)
}

export const plans = (variant) => {
  const base = [
    { name: 'solo', cents: 900 },
    { name: 'studio', cents: 2900 },
  ]
  if (variant === 'annual') return base.map((plan) => ({ ...plan, cents: plan.cents * 10, per: 'year' }))
  return variant === 'team' ? base.slice(1) : base
}
