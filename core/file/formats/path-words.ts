/** Paths as text: the number of the step they lead to, with what else is known, e.g. `2.1 failure 30%: no courier`. */
import type { Language } from '../../document/records/field';
import type { Path, PathKind } from '../../document/records/path';
import { formatWords } from '../../i18n/messages/formats';
import { translate } from '../../i18n/translate';
import { oneLine } from './one-line';

export interface PathWords {
  readonly number: string;
  readonly pathKind: PathKind;
  readonly share: number | null;
  readonly label: string;
}

/** Per cent with up to two decimals, a point between. */
export const percentText = (share: number): string => `${Math.round(share * 1e4) / 100}%`;

export function readPercent(text: string): number | null {
  const value = Number(text.replace(',', '.').replace(/[%\s]/g, ''));
  return text.trim() !== '' && value >= 0 && value <= 100 ? Math.round(value * 100) / 1e4 : null;
}

export function pathWords(path: Path, number: string, language: Language): string {
  const { pathKind, share, label } = path;
  const kind = pathKind === 'main' ? '' : ` ${translate(language, formatWords[pathKind])}`;
  const part = share === null ? '' : ` ${percentText(share)}`;
  return `${number}${kind}${part}${label === '' ? '' : `: ${oneLine(label)}`}`;
}

const form =
  /^(?:→ ?)?(\d{1,6}(?:\.\d{1,6})?)(?: (failure|сбой|alternative|обходной))?(?: (\d{1,3}(?:[.,]\d{1,2})?) ?%)?(?:: ?(.*))?$/i;

export function readPathWords(text: string): PathWords | null {
  const [, number, kind = '', share = '', label = ''] = form.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  return { number, pathKind: kindOf(kind), share: readPercent(share), label: label.trim() };
}

function kindOf(word: string): PathKind {
  const said = word.toLowerCase();
  if (said === formatWords.failure.en || said === formatWords.failure.ru) return 'failure';
  return said === '' ? 'main' : 'alternative';
}

const labelForm = /^(?:(.*) · )?(\d{1,3}(?:[.,]\d{1,2})?) ?%$/;

/** A label with the share after it, for formats whose arrows carry one text. */
export const labelWithShare = ({ label, share }: Pick<Path, 'label' | 'share'>): string =>
  [oneLine(label), share === null ? '' : percentText(share)].filter((part) => part !== '').join(' · ');

export function readLabelWithShare(text: string): Pick<PathWords, 'label' | 'share'> {
  const [, label = '', percent = ''] = labelForm.exec(text.trim()) ?? [];
  const share = readPercent(percent);
  return share === null ? { label: text.trim(), share } : { label, share };
}
