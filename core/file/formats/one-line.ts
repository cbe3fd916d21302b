/** Text in one line, for places of formats where a line end would begin something else. */

const lineEnds = /[\p{Cc}\u2028\u2029]+/gu;

export const oneLine = (text: string): string => text.replace(lineEnds, ' ');
