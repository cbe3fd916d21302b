/** About the map as a whole: what it tells, who walks, what its signs mean, where its numbers come from. */
import type { ReportPersona } from '#core/export/map-report';
import type { ReportSource } from '#core/export/report-sources';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { formatNumber, formatShare } from '#core/metrics/format';
import { legendEntries } from '#core/scene/legend';
import { portraitItems } from '#core/scene/portrait';
import type { SceneItem } from '#core/scene/scene';
import type { Journey, Walk } from '#core/walk/journey';
import type { Draw } from './drawing';
import { element } from './element';
import { richText } from './rich-text';
import type { Words } from './words';

const FACE = 56;
const SIGN_HEIGHT = 22;

interface AboutOptions {
  readonly words: Words;
  readonly journey: Journey;
  readonly walk: () => Walk;
  readonly draw: Draw;
  readonly pictures: Readonly<Record<string, string>>;
}

/** What the panel shows; empty: there is nothing to tell. */
export function aboutParts({ words, journey, walk, draw, pictures }: AboutOptions): readonly HTMLElement[] {
  const { t, language } = words;
  const { description, personas, sources, methods, hasAppendix } = journey.report;
  const drawn = (items: readonly SceneItem[], width: number, height: number): Element => {
    const made = draw({ title: '', description: '', language, width, height, items, parts: [] });
    made.setAttribute('aria-hidden', 'true');
    return made;
  };
  const face = ({ portrait, picture }: ReportPersona): Element => {
    const address = picture === null ? undefined : pictures[picture];
    if (address !== undefined) return element('img', { src: address, alt: '' });
    return drawn(portraitItems(portrait ?? 0, { x: 0, y: 0, width: FACE, height: FACE }, 'face'), FACE, FACE);
  };
  const persona = (each: ReportPersona): HTMLElement =>
    element(
      'li',
      {},
      face(each),
      element(
        'div',
        { dir: 'auto' },
        element('strong', {}, each.name),
        each.share === null
          ? null
          : element(
              'span',
              { class: 'pill' },
              t(reports.ofCustomers, { share: formatShare(each.share, language, 0) }),
            ),
        each.role === '' ? null : element('p', { class: 'quiet' }, each.role),
        each.goals.trim() === '' ? null : richText(each.goals),
        each.quote.trim() === '' ? null : element('blockquote', {}, each.quote),
      ),
    );
  const signs = legendEntries(walk().snapshot).map(({ message, width, draw: items }) =>
    element(
      'li',
      {},
      width === 0 ? null : drawn(items(0, SIGN_HEIGHT / 2), width, SIGN_HEIGHT),
      element('span', {}, t(message)),
    ),
  );
  const source = ({ name, kind, rows, period }: ReportSource): HTMLElement =>
    element(
      'li',
      {},
      [name, kind, `${t(reports.rows)}: ${formatNumber(rows, language)}`, period].filter(Boolean).join(' · '),
    );
  return [
    ...(description === '' ? [] : [element('p', { class: 'as-typed', dir: 'auto' }, description)]),
    ...list(t(reports.personas), 'personas', personas.map(persona)),
    ...list(t(viewer.legend), 'signs', signs),
    ...(hasAppendix ? list(t(reports.sources), 'lines', sources.map(source)) : []),
    ...(hasAppendix
      ? list(
          t(reports.methods),
          'lines',
          methods.map((sentence) => element('li', {}, sentence)),
        )
      : []),
  ];
}

const list = (title: string, name: string, entries: readonly HTMLElement[]): readonly HTMLElement[] =>
  entries.length === 0 ? [] : [element('h2', {}, title), element('ul', { class: name }, ...entries)];
