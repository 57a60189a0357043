const banners = ['Free shipping', 'Two for one', 'New: pens', 'Gift cards', 'Last chance']

export const handler = async () => {
  const banner = banners[Math.round(Math.random() * banners.length)]
  return { statusCode: 200, headers: { 'Content-Type': 'text/plain' }, body: banner.toUpperCase() }
}
