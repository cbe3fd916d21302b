/** What is known of a step in words: what people wrote, pains, fixes, ways on, comments, notes. */

import type { LaneKind } from '#core/document/records/lane';
import type { ReportFix, ReportPain } from '#core/export/report-registers';
import type { ReportComment, ReportStep, ReportText } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { viewer } from '#core/i18n/messages/viewer';
import { formatNumber, formatShare } from '#core/metrics/format';
import type { CellFacts } from '#core/walk/cell-facts';
import type { DrawFace } from './drawing';
import { element } from './element';
import { richText } from './rich-text';
import type { Words } from './words';

/** The customer's own side of the step comes first, however the lanes are ordered; what stands behind it, last. */
const ownKinds: readonly LaneKind[] = ['textRead', 'question', 'thoughts'];

const part = (title: string, ...children: readonly (Node | null)[]): HTMLElement =>
  element('section', { class: 'part' }, element('h3', {}, title), ...children);

export interface TextParts {
  /** What the customer reads, asks, thinks and feels. */
  readonly own: readonly HTMLElement[];
  readonly others: readonly HTMLElement[];
}

export interface TextOptions {
  readonly face: DrawFace;
  /** Addresses by hash. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** What is written and drawn in the cells of a step. */
export interface ToldCells extends CellFacts {
  readonly texts: readonly ReportText[];
}

export function textParts(
  { texts, emotions, pictures }: ToldCells,
  { face, addresses }: TextOptions,
): TextParts {
  const told = ({ lane, laneKind, text }: ReportText): HTMLElement => {
    const made = part(lane, richText(text));
    made.classList.add(`of-${laneKind}`);
    return made;
  };
  const feelings = texts
    .filter(({ laneKind }) => laneKind === 'emotion')
    .map((text) => {
      const emotion = emotions.get(text.laneId);
      const made = told(text);
      if (emotion !== undefined) made.prepend(face(emotion));
      return made;
    });
  return {
    own: [
      ...ownKinds.flatMap((kind) => texts.filter(({ laneKind }) => laneKind === kind).map(told)),
      ...(feelings.length === 0 ? [] : [element('div', { class: 'feelings' }, ...feelings)]),
    ],
    others: [
      ...texts.filter(({ laneKind }) => laneKind !== 'emotion' && !ownKinds.includes(laneKind)).map(told),
      ...pictures.map(({ lane, hash, description }) => part(lane, drawn(addresses[hash], description))),
    ],
  };
}

const drawn = (address: string | undefined, description: string): HTMLElement =>
  address === undefined
    ? element('p', { class: 'quiet' }, description)
    : element('img', { class: 'drawn', src: address, alt: description });

const facts = (...list: readonly string[]): HTMLElement | null => {
  const told = list.filter((fact) => fact !== '').join(' · ');
  return told === '' ? null : element('p', { class: 'quiet' }, told);
};

/** What of a pain and of a fix is shown. */
export type ShownPain = Pick<
  ReportPain,
  'title' | 'description' | 'severity' | 'severityWords' | 'contacts' | 'dsat' | 'score'
>;
export type ShownFix = Pick<
  ReportFix,
  'title' | 'description' | 'status' | 'statusWords' | 'kind' | 'team' | 'owner' | 'dueOn'
>;

export function painPart(pains: readonly ShownPain[], { t, language }: Words): HTMLElement | null {
  if (pains.length === 0) return null;
  const monthly = (amount: number) => formatNumber(amount, language, amount < 10 ? 1 : 0);
  const size = ({ contacts, dsat, score }: ShownPain): readonly string[] => [
    contacts === null ? '' : `${t(reports.monthly)}: ${monthly(contacts)}`,
    dsat === null ? '' : `${t(reports.dsat)}: ${formatShare(dsat, language)}`,
    score === null ? '' : `${t(reports.score)}: ${monthly(score)}`,
  ];
  return part(
    t(reports.pains),
    element(
      'ul',
      { class: 'cards' },
      ...pains.map((pain) =>
        element(
          'li',
          { class: 'pain-card', 'data-severity': pain.severity ?? 0 },
          element(
            'p',
            { class: 'card-title', dir: 'auto' },
            pain.title,
            pain.severityWords === '' ? null : element('span', { class: 'pill' }, pain.severityWords),
          ),
          pain.description === '' ? null : richText(pain.description),
          facts(...size(pain)),
        ),
      ),
    ),
  );
}

export function fixPart(fixes: readonly ShownFix[], { t }: Words): HTMLElement | null {
  if (fixes.length === 0) return null;
  const about = ({ kind, team, owner, dueOn }: ShownFix): readonly string[] => [
    kind,
    team.trim(),
    owner.trim(),
    dueOn === '' ? '' : `${t(reports.due)}: ${dueOn}`,
  ];
  return part(
    t(reports.fixes),
    element(
      'ul',
      { class: 'cards' },
      ...fixes.map((fix) =>
        element(
          'li',
          { class: 'fix-card', 'data-status': fix.status },
          element(
            'p',
            { class: 'card-title', dir: 'auto' },
            fix.title,
            element('span', { class: 'pill' }, fix.statusWords),
          ),
          fix.description === '' ? null : richText(fix.description),
          facts(...about(fix)),
        ),
      ),
    ),
  );
}

export const exitPart = ({ exits }: Pick<ReportStep, 'exits'>, { t }: Words): HTMLElement | null =>
  exits.length < 2
    ? null
    : part(
        t(reports.next),
        element('ul', { class: 'plain-list' }, ...exits.map((exit) => element('li', { dir: 'auto' }, exit))),
      );

export const commentPart = ({ comments }: ReportStep, { t }: Words): HTMLElement | null =>
  comments.length === 0
    ? null
    : part(
        t(reports.comments),
        element(
          'ul',
          { class: 'cards' },
          ...comments.map((comment) => commentCard(comment, t(reports.resolved))),
        ),
      );

const commentCard = ({ author, date, text, isResolved }: ReportComment, resolved: string): HTMLElement =>
  element(
    'li',
    {},
    facts(author, date, isResolved ? resolved : ''),
    element('p', { class: 'as-typed', dir: 'auto' }, text),
  );

/** Folded: what the presenter says is for the presenter, even where the whole room sees the page. */
export const notePart = ({ notes }: ReportStep, { t }: Words): HTMLElement | null =>
  notes.trim() === ''
    ? null
    : element(
        'details',
        { class: 'part' },
        element('summary', {}, t(viewer.notes)),
        element('p', { class: 'as-typed', dir: 'auto' }, notes),
      );
