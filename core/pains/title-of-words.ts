/** The title of a pain out of what somebody wrote: its first sentence, cut between words. */

const longest = 120;
/** A shorter sentence says too little: "Hello!", «Добрый день.» */
const shortest = 24;

export function titleOfWords(words: string): string {
  const text = words.replace(/\s+/gu, ' ').trim();
  const end = [...text.matchAll(/[.!?…](?=\s)/gu)].find(({ index }) => index >= shortest)?.index;
  const sentence = end === undefined ? text : text.slice(0, end + 1).replace(/\.$/u, '');
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
