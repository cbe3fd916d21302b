/** Head of a printed map: what it is, of when, and whether its data are real. */
import type { Language } from '../document/records/field';
import type { PictureRef } from '../document/records/picture';
import { evidenceOf, mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { scene as text } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import { formatNumber, formatPeriod } from '../metrics/format';
import { textBlock } from './figure';
import type { ImageItem, MeasureText, SceneItem } from './scene';

export interface PageContext {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly measure: MeasureText;
  /** Day printed on the page, YYYY-MM-DD; null: none. */
  readonly date: string | null;
  readonly hasPeriod: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PageBlock {
  readonly items: readonly SceneItem[];
  readonly bottom: number;
}

/** Longer lines of running text are hard to read. */
const TEXT_WIDTH = 860;
/** Between facts on one line. */
export const FACT_GAP = '  ·  ';
const PILL_HEIGHT = 24;
const PILL_INSET = 12;
const PILL_GAP = 8;

/** For whom a page is; said on it. */
export type Confidentiality = 'none' | 'internal' | 'confidential';

export const mapTitle = (snapshot: Snapshot, language: Language): string =>
  mapOf(snapshot).title.trim() || translate(language, text.untitledMap);

/** A word in a coloured field; answers where it ends. */
function pill(
  label: string,
  color: 'stage1' | 'stage3',
  x: number,
  { measure, y }: PageContext,
): { readonly items: readonly SceneItem[]; readonly right: number } {
  const width = measure(label, 'label') + 2 * PILL_INSET;
  const words = textBlock(label, {
    x,
    y: y + 4.5,
    width,
    font: 'label',
    color: color === 'stage1' ? 'stageInk1' : 'stageInk3',
    align: 'middle',
    owner: 'map',
    measure,
  });
  const box = { x, y, width, height: PILL_HEIGHT };
  const field: SceneItem = {
    type: 'rect',
    box,
    radius: PILL_HEIGHT / 2,
    fill: color,
    stroke: null,
    strokeWidth: 0,
    owner: 'map',
  };
  return { items: [field, ...words.items], right: x + width };
}

/** Above the title, and where there is none: that the data are invented, and for whom the page is. */
export function pageMarks(context: PageContext, confidentiality: Confidentiality): PageBlock {
  const { snapshot, language, x, y } = context;
  const items: SceneItem[] = [];
  let left = x;
  const add = (label: string, color: 'stage1' | 'stage3'): void => {
    const made = pill(label, color, left, context);
    items.push(...made.items);
    left = made.right + PILL_GAP;
  };
  if (mapOf(snapshot).isSample) add(translate(language, text.invented), 'stage1');
  if (confidentiality !== 'none') add(translate(language, text[confidentiality]), 'stage3');
  return { items, bottom: items.length === 0 ? y : y + PILL_HEIGHT + 10 };
}

/** "As is · Evidence: Nov 2025 – Oct 2026 · 20,000 contacts, 18,200 of them at the steps · 5 Oct 2026". */
export function pageFacts({
  snapshot,
  language,
  date,
  hasPeriod,
}: Pick<PageContext, 'snapshot' | 'language' | 'date' | 'hasPeriod'>): string {
  const map = mapOf(snapshot);
  const { taken } = evidenceOf(snapshot);
  const period = taken?.period ?? map.period;
  const facts = [
    translate(language, map.variant === 'as-is' ? text.asIs : text.toBe),
    hasPeriod && period
      ? translate(language, text.evidencePeriod, { period: formatPeriod(period, language) })
      : '',
    hasPeriod && taken && taken.contacts.total > 0
      ? translate(language, text.boundContacts, {
          count: taken.contacts.total,
          bound: formatNumber(taken.contacts.bound, language),
        })
      : '',
    hasPeriod && taken && taken.answers.total > 0
      ? translate(language, text.boundAnswers, { count: taken.answers.total })
      : '',
    date === null ? '' : formatDay(date, language),
  ];
  return facts.filter((fact) => fact !== '').join(FACT_GAP);
}

/** Longest sides of the logo: as high as the title and a line below it. */
const LOGO = { width: 220, height: 56, gap: 24 } as const;

export type PageLogo = Pick<PictureRef, 'hash' | 'width' | 'height'>;

function logoItem({ hash, width, height }: PageLogo, { x, y, width: room }: PageContext): ImageItem {
  const scale = Math.min(LOGO.width / width, LOGO.height / height);
  const size = { width: width * scale, height: height * scale };
  return {
    type: 'image',
    box: { x: x + room - size.width, y, ...size },
    hash,
    pixels: { width, height },
    radius: 0,
    description: '',
    owner: 'map',
  };
}

export interface HeaderOptions {
  readonly confidentiality: Confidentiality;
  readonly logo: PageLogo | null;
  /** Below the title; empty: they are said elsewhere. */
  readonly facts: string;
}

export function pageHeader(
  context: PageContext,
  { confidentiality, logo, facts: told }: HeaderOptions,
): PageBlock {
  const { snapshot, language, measure, x } = context;
  const map = mapOf(snapshot);
  const picture = logo === null ? null : logoItem(logo, context);
  const width = context.width - (picture === null ? 0 : picture.box.width + LOGO.gap);
  const mark = pageMarks(context, confidentiality);
  const common = { x, owner: 'map', measure } as const;
  const title = textBlock(mapTitle(snapshot, language), {
    ...common,
    y: mark.bottom,
    width,
    font: 'title',
    color: 'ink',
  });
  const description = textBlock(map.description, {
    ...common,
    y: title.bottom + 6,
    width: Math.min(width, TEXT_WIDTH),
    font: 'body',
    color: 'inkSoft',
  });
  const facts = textBlock(told, {
    ...common,
    y: (description.lines.length > 0 ? description.bottom : title.bottom) + 6,
    width,
    font: 'small',
    color: 'inkSoft',
  });
  return {
    items: [
      ...mark.items,
      ...title.items,
      ...description.items,
      ...facts.items,
      ...(picture === null ? [] : [picture]),
    ],
    bottom: Math.max(facts.bottom, picture === null ? 0 : picture.box.y + picture.box.height),
  };
}
