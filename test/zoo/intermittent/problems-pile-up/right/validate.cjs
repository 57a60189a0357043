exports.problemsOf = (person) => {
  const problems = []
  for (const field of ['name', 'email', 'city']) if (typeof person?.[field] !== 'string') problems.push(field)
  return problems
}
