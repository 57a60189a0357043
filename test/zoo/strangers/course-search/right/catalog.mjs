import { wordStart } from './text.mjs'

const COURSES = [
  { code: 'cs-101', title: 'What is a computer? An introduction', topic: 'basics', level: 'beginner', hours: 6 },
  { code: 'cs-204', title: 'C++ for embedded systems', topic: 'languages', level: 'intermediate', hours: 24 },
  { code: 'cs-210', title: 'Node.js services (2nd edition)', topic: 'web', level: 'intermediate', hours: 18 },
  { code: 'cs-233', title: 'Practical SQL', topic: 'data', level: 'beginner', hours: 12 },
  { code: 'cs-310', title: 'Compilers in OCaml', topic: 'languages', level: 'advanced', hours: 40 },
]

export class Catalog {
  #courses = COURSES

  topics() {
    return [...new Set(this.#courses.map((course) => course.topic))]
  }

  byCode(code) {
    return this.#courses.find((course) => course.code === code)
  }

  find({ terms, level, maxHours, topic }) {
    const topicTest = topic ? wordStart(topic) : null
    return this.#courses.filter((course) => {
      const title = course.title.toLowerCase()
      return (
        terms.every((term) => title.includes(term)) &&
        (level === undefined || course.level === level) &&
        course.hours <= maxHours &&
        (!topicTest || topicTest.test(course.topic))
      )
    })
  }
}
