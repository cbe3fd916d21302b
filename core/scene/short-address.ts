/** An address as it is printed behind the words that lead there: without what every address has. */
const LONGEST = 44;

export function shortAddress(address: string): string {
  const bare = address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '');
  return bare.length <= LONGEST ? bare : `${bare.slice(0, LONGEST - 1)}…`;
}
