/**
 * Markdown that shows what people wrote and does nothing else: programs that draw it would fetch its pictures and
 * take its tags for HTML. What would do so is written as entities, which are shown as the signs they stand for.
 */

const entities = { amp: '&', lt: '<', '#33': '!', '#40': '(', '#58': ':' } as const;
const entity = /&(amp|lt|#33|#40|#58);/g;

/** A picture, an address that is none of ours, and an address told further down. */
const picture = /!(?=\[)/g;
const otherAddress = /\]\((?!(?:https?:\/\/|mailto:))/gi;
const toldAddress = /\]:/g;

export const inertMarkdown = (text: string): string =>
  text
    .replace(entity, '&amp;$1;')
    .replaceAll('<', '&lt;')
    .replace(picture, '&#33;')
    .replace(otherAddress, ']&#40;')
    .replace(toldAddress, ']&#58;');

const isName = (name: string): name is keyof typeof entities => Object.hasOwn(entities, name);

/** The same as it was written. */
export const readMarkdown = (text: string): string =>
  text.replace(entity, (whole, name: string) => (isName(name) ? entities[name] : whole));
