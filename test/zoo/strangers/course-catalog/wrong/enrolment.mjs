const seatsLeft = ({ seats, taken }) => Math.max(seats - taken, 0)

export const enrolmentHandler = (catalog) => (request, reply) => {
  const course = catalog.find(request.params.slug)
  if (!course) {
    reply.code(404).send({ message: 'Course not found' })
    return
  }
  switch (course.enrolment.mode) {
    case 'open':
      reply.send({ slug: course.slug, open: true })
      break
    case 'closed':
      reply.send({ slug: course.slug, open: false, reopens: course.enrolment.reopens })
      break
    case 'cohort': {
      const { cohort: wanted = course.enrolment.cohorts[0].id } = request.query
      const cohort = course.enrolment.cohorts.find(({ id }) => id === wanted)
      if (cohort) {
        reply.send({ slug: course.slug, cohort: cohort.id, starts: cohort.starts, open: seatsLeft(cohort) > 0 })
      }
      break
    }
    default:
      reply.code(409).send({ message: 'Enrolment is not available' })
  }
}
