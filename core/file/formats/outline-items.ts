/** Lines of a plain text outline with how deep each stands: Markdown headings, bullets, numbers or indentation alone. */

export interface OutlineItem {
  /** From 1, counted over the levels that the outline uses. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

const tabWidth = 4;
const heading = /^(#{1,6})[ \t]+(.*)$/;
const bullet = /^(?:[-*+•–—]|\d{1,3}[.)])[ \t]+(.*)$/;

interface Found {
  readonly depth: number;
  readonly text: string;
  readonly line: number;
}

export function outlineItems(text: string): readonly OutlineItem[] {
  const found = findItems(text);
  const depths = [...new Set(found.map(({ depth }) => depth))].sort((a, b) => a - b);
  const levels = new Map(depths.map((depth, index) => [depth, index + 1]));
  return found.map(({ depth, text: said, line }) => ({ level: levels.get(depth) ?? 1, text: said, line }));
}

function findItems(text: string): readonly Found[] {
  const found: Found[] = [];
  let under = 0;
  let indents: number[] = [];
  for (const [index, source] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    const line = source.trimEnd();
    const content = line.trimStart();
    if (content === '' || content === '---') continue;
    const title = heading.exec(line);
    if (title) {
      under = title[1]?.length ?? 1;
      indents = [];
      found.push({ depth: under, text: withoutHashes(title[2] ?? ''), line: index + 1 });
    } else {
      const width = widthOf(line.slice(0, line.length - content.length));
      while ((indents.at(-1) ?? -1) > width) indents.pop();
      if ((indents.at(-1) ?? -1) < width) indents.push(width);
      const said = bullet.exec(content)?.[1] ?? content;
      found.push({ depth: under + indents.length, text: withoutBold(said.trim()), line: index + 1 });
    }
  }
  return found;
}

const widthOf = (indent: string): number =>
  [...indent].reduce((width, sign) => width + (sign === '\t' ? tabWidth - (width % tabWidth) : 1), 0);

/** A heading may be closed by the signs that opened it. */
function withoutHashes(title: string): string {
  let end = title.length;
  while (end > 0 && title.charAt(end - 1) === '#') end -= 1;
  return withoutBold(title.slice(0, end).trim());
}

/** A whole line in bold is a title that somebody made bold. */
const withoutBold = (text: string): string =>
  text.length > 4 && text.startsWith('**') && text.endsWith('**') && text.indexOf('**', 2) === text.length - 2
    ? text.slice(2, -2)
    : text;
