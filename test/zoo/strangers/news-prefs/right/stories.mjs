export const STORIES = [
  { id: 901, section: 'politics', title: 'Budget passes second reading' },
  { id: 902, section: 'sport', title: 'Late goal settles the derby' },
  { id: 903, section: 'culture', title: 'Opera house reopens' },
  { id: 904, section: 'sport', title: 'Captain signs for two more years' },
  { id: 905, section: 'politics', title: 'Minister to answer questions' },
  { id: 906, section: 'weather', title: 'A dry weekend for most' },
]
