/** The first language of the header, without its region: `de-CH, de;q=0.9` is `de`. */
export const preferred = (header) => (header ? header.split(/[,;]/)[0].split('-')[0].trim().toLowerCase() : 'en')
