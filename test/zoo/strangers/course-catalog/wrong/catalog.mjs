const COURSES = [
  { slug: 'intro-python', title: 'Introduction to Python', enrolment: { mode: 'open' } },
  { slug: 'statistics-101', title: 'Statistics 101', enrolment: { mode: 'closed', reopens: '2025-02-01' } },
  {
    slug: 'data-bootcamp',
    title: 'Data bootcamp',
    enrolment: {
      mode: 'cohort',
      cohorts: [
        { id: 'spring', starts: '2025-03-03', seats: 24, taken: 24 },
        { id: 'autumn', starts: '2025-09-01', seats: 24, taken: 3 },
      ],
    },
  },
]

export class Catalog {
  titles() {
    return COURSES.map(({ slug, title }) => ({ slug, title }))
  }
  find(slug) {
    return COURSES.find((course) => course.slug === slug)
  }
}
