import { ISSUES, PEOPLE } from './issues.mjs'

const ephemeral = (text) => ({ response_type: 'ephemeral', text })
const announce = (text) => ({ response_type: 'in_channel', text })

const HELP = 'Usage: /issue list | show <id> | close <id> | assign <id> <@person>'

function withIssue(id, action) {
  const issue = ISSUES.get(id?.toUpperCase())
  return issue ? action(issue) : ephemeral(`I do not know the issue ${id ?? '(none given)'}`)
}

/** @type {Map<string, (args: string[]) => object>} */
const VERBS = new Map([
  ['help', () => ephemeral(HELP)],
  [
    'list',
    () => ephemeral([...ISSUES.values()].map((issue) => `${issue.id} ${issue.title} (${issue.state})`).join('\n')),
  ],
  ['show', ([id]) => withIssue(id, (issue) => ephemeral(`${issue.id}: ${issue.title}, ${issue.assignee ?? 'nobody'}`))],
  [
    'close',
    ([id]) =>
      withIssue(id, (issue) =>
        issue.state === 'closed' ? ephemeral('Already closed') : announce(`${issue.id} is closed`),
      ),
  ],
  [
    'assign',
    ([id, mention]) =>
      withIssue(id, (issue) => {
        if (issue.state === 'closed') return ephemeral(`${issue.id} is closed, reopen it first`)
        const login = mention.replace(/^@/, '').toLowerCase()
        if (!PEOPLE.has(login)) return ephemeral(`Who is ${mention}?`)
        return announce(`${issue.id} is now with ${PEOPLE.get(login)}`)
      }),
  ],
])

/** @param {string} text everything after the slash command */
export function runIssueCommand(text) {
  const [verb = 'help', ...args] = text.trim().split(/\s+/).filter(Boolean)
  const run = VERBS.get(verb.toLowerCase())
  return run ? run(args) : ephemeral(`I cannot "${verb}". ${HELP}`)
}
