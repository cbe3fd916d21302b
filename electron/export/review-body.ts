/**
 * The pack of a review as the contents of a page: the same for the PDF that is printed of it and for the file that is
 * read in a browser. No style stands in it and no script, so that either page's policy may forbid both.
 */
import { review as text } from '#core/i18n/messages/review';
import { type Message, translate } from '#core/i18n/translate';
import { escapeXml } from '#core/scene/write-svg';
import type { PackPage, PackTable, ReviewPack } from '#core/voc/pack';
import { monthChart } from './review-chart';

/** Names of the headings: of parts of the pack, and of parts of a page. */
export interface Headings {
  readonly part: 'h1' | 'h2';
  readonly inner: 'h2' | 'h3';
}

export function reviewBody(pack: ReviewPack, headings: Headings): string {
  const say = (message: Message): string => escapeXml(translate(pack.language, message));
  const { register, sources } = pack;
  const { part, inner } = headings;
  return [
    `<section class="cover">${cover(pack, inner)}</section>`,
    ...pack.pages.map((page) => `<section class="problem">${problemPage(page, pack, headings)}</section>`),
    `<section class="register"><${part}>${say(text.register)}</${part}>${[
      ...register.sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
      register.months === null ? '' : packTable(register.months, 'sums'),
      register.promises === null
        ? ''
        : `<${inner}>${escapeXml(register.promises.title)}</${inner}>${packTable(register.promises, 'promises')}`,
    ].join('')}</section>`,
    `<section class="sources"><${part}>${escapeXml(sources.title)}</${part}>${list(sources.sentences)}</section>`,
  ].join('\n');
}

function cover(pack: ReviewPack, inner: Headings['inner']): string {
  const { title, invented, confidentiality, facts, summary, chosen, language } = pack;
  const marks = [confidentiality, invented].filter((mark) => mark !== '');
  return [
    marks.length === 0 ? '' : `<p class="marks">${escapeXml(marks.join('  ·  '))}</p>`,
    `<h1 dir="auto">${escapeXml(title)}</h1>`,
    summary === '' ? '' : `<p class="summary" dir="auto">${escapeXml(summary)}</p>`,
    `<dl>${facts.map(([name, value]) => `<div><dt>${escapeXml(name)}</dt><dd dir="auto">${escapeXml(value)}</dd></div>`).join('')}</dl>`,
    `<${inner}>${escapeXml(translate(language, text.chosen))}</${inner}>${list(chosen)}`,
  ].join('');
}

function problemPage(page: PackPage, pack: ReviewPack, { part, inner }: Headings): string {
  const say = (message: Message): string => escapeXml(translate(pack.language, message));
  const titled = (title: Message, body: string, name = ''): string =>
    body === ''
      ? ''
      : `<div class="block${name === '' ? '' : ` ${name}`}"><${inner}>${say(title)}</${inner}>${body}</div>`;
  const figures = page.figures.map(
    ({ name, figure, note }) =>
      `<div><span class="name">${escapeXml(name)}</span><strong>${escapeXml(figure)}</strong><span class="note">${escapeXml(note)}</span></div>`,
  );
  const quotes = page.quotes.map(
    ({ text: words, source }) =>
      `<blockquote dir="auto"><p>${escapeXml(words)}</p>${source === '' ? '' : `<footer>${escapeXml(source)}</footer>`}</blockquote>`,
  );
  return [
    `<p class="place">${escapeXml(page.place)} · ${escapeXml(page.about)}</p>`,
    `<${part} dir="auto">${escapeXml(page.title)}</${part}>`,
    figures.length === 0 ? '' : `<div class="figures">${figures.join('')}</div>`,
    titled(text.months, monthChart(page.months, pack)),
    titled(
      text.question,
      page.question === '' ? '' : `<p dir="auto">${escapeXml(page.question)}</p>`,
      'asked',
    ),
    page.isHeard
      ? titled(
          text.quotes,
          quotes.length === 0 ? `<p class="quiet">${say(text.noQuotes)}</p>` : quotes.join(''),
        )
      : '',
    titled(text.growthPoint, page.raised === '' ? '' : `<p dir="auto">${escapeXml(page.raised)}</p>`),
    titled(text.places, list(page.places)),
    titled(text.decided, list(page.decided)),
  ].join('');
}

const list = (items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map((item) => `<li dir="auto">${escapeXml(item)}</li>`).join('')}</ul>`;

/** Widths of columns are classes: `w3` is three parts of the whole. */
function packTable({ columns, rows }: PackTable, name: string): string {
  const head = columns.map(
    ({ title, part, isNumber }) =>
      `<th scope="col" class="${cellClass(part, isNumber)}">${escapeXml(title)}</th>`,
  );
  const body = rows.map(
    (cells, row) =>
      `<tr${name === 'sums' && row === rows.length - 1 ? ' class="total"' : ''}>${cells
        .map(
          (cell, index) =>
            `<td${columns[index]?.isNumber ? ' class="n"' : ''} dir="auto">${escapeXml(cell)}</td>`,
        )
        .join('')}</tr>`,
  );
  return `<div class="scroll"><table class="${name}"><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const cellClass = (part: number, isNumber = false): string =>
  [`w${Math.round(part)}`, ...(isNumber ? ['n'] : [])].join(' ');
