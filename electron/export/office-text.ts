/** Text as office files can hold it: XML knows no way to write most control characters, nor half a character. */
import { withoutTurns } from '#core/scene/clean-text';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export const officeText = (text: string): string => withoutTurns(text).replace(notInXml, '');
