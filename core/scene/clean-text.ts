/**
 * Text as it may be drawn: every line stands alone, so what would reach over a line end or is not a character
 * (controls, half of a surrogate pair, embedding and override marks of direction) is taken out.
 */
const lineEnds = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const halfCharacters = /\p{Surrogate}/gu;
const notDrawn = /(?!\n)\p{Cc}|[\ufeff\ufffe\uffff\u00ad]/gu;
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

/** Without marks that turn the direction of what follows them: in running text that would be other people's words. */
export const withoutTurns = (text: string): string => text.replace(turning, '');

export function cleanText(text: string): string {
  return withoutTurns(text)
    .replace(halfCharacters, '\ufffd')
    .replace(lineEnds, '\n')
    .replace(/\t/g, '    ')
    .replace(notDrawn, '');
}
