const COMMENTS = {
  'moving-house': [
    { id: 1, parent: null, author: 'kim', text: 'Lovely read', spam: false },
    { id: 2, parent: 1, author: 'lou', text: 'Agreed', spam: false },
    { id: 3, parent: null, author: 'bot7', text: 'cheap boxes', spam: true },
  ],
  'winter-soup': [
    { id: 10, parent: null, author: 'mo', text: 'Which stock?', spam: false },
    { id: 11, parent: null, author: 'bot9', text: 'buy pans', spam: true },
    { id: 12, parent: 11, author: 'ned', text: 'please go away', spam: false },
  ],
  'bike-repair': [],
}

export const POSTS = Object.keys(COMMENTS)
export const commentsOf = (post) => (Object.hasOwn(COMMENTS, post) ? COMMENTS[post] : null)
