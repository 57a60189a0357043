/** Tells whether a candidate still shows the finding. */
export type StillShows<T> = (candidate: T) => Promise<boolean>
