const GALLERIES = [
  {
    slug: 'ng-wedding',
    title: 'Ng & Brandt',
    studio: 'Lumen',
    licences: ['web', 'print'],
    photos: [
      { id: 'a1', w: 6000, starred: true },
      { id: 'a2', w: 4000, starred: false },
    ],
  },
  {
    slug: 'city-marathon',
    title: 'City Marathon',
    studio: 'Lumen',
    licences: ['web', 'press'],
    photos: [
      { id: 'm1', w: 5200, starred: false },
      { id: 'm2', w: 5200, starred: true },
    ],
  },
  { slug: 'school-prom', title: 'Prom night', studio: 'Halide', licences: ['web'], photos: [] },
]

export const findGallery = (slug) => GALLERIES.find((g) => g.slug === slug)

export const renditions = {
  web: (p, g) => ({ file: `${p.id}-web.jpg`, width: 1600, watermark: g.studio }),
  print: (p, g) => ({ file: `${p.id}-proof.jpg`, width: Math.round(p.w / 2), watermark: `${g.studio} proof` }),
  // newspapers get clean files
  press: (p) => ({ file: `${p.id}.jpg`, width: p.w }),
}
