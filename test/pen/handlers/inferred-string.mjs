export const handler = async () => 'just text'
