const steps = (...lines) => lines.map((line, i) => `${i + 1}. ${line}`).join('\n')

const ARTICLES = [
  {
    slug: 'reset-password',
    title: 'Reset your password',
    text: steps('Open the portal.', 'Choose "Forgot password".'),
  },
  {
    slug: 'office-printer',
    title: 'Use the office printer',
    text: steps('Join the office network.', 'Add the printer.'),
  },
  {
    slug: 'vpn-setup',
    title: 'Set up the VPN',
    text: steps(
      ...['Windows', 'macOS', 'Linux', 'iOS', 'Android', 'ChromeOS'].flatMap((os) => [
        `On ${os}, download the client from the software centre and install it with your own account.`,
        `On ${os}, import the profile of your office, then sign in with single sign-on and confirm the prompt.`,
        `On ${os}, check that the status icon is green before you open an internal site.`,
      ]),
    ),
  },
]

export class KnowledgeBase {
  titles() {
    return ARTICLES.map(({ slug, title }) => ({ slug, title }))
  }
  find(slug) {
    return ARTICLES.find((article) => article.slug === slug)
  }
}
