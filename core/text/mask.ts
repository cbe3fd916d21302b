/**
 * Masks personal data in free text before anything is stored. Pure; knows nothing of storage. Leaves alone what only
 * looks alike: prices, mileages, dates, versions, counts, numbers of models. Each kind has a file of its own.
 */
import { detectLanguage } from './language';
import { findAddresses } from './mask-address';
import { findBankAccounts } from './mask-bank';
import { fewestOfCard, findCards } from './mask-card';
import { findEmails } from './mask-email';
import { findDocuments } from './mask-identity';
import { findLinkSecrets, mayHoldLink } from './mask-link';
import { findNames } from './mask-name';
import { findOrders } from './mask-order';
import { countDigits, fewestDigits, mayHoldPersonalData } from './mask-signs';
import { placesOf, type Span } from './mask-span';
import { type MaskCounts, type MaskKind, maskToken, noneMasked } from './mask-tokens';
import { findPhones } from './phone';
import { findSpelledPhones } from './phone-words';

/** What teams decide for themselves; both off unless asked for. */
export interface MaskChoices {
  /** Numbers of orders and adverts. */
  readonly orders?: boolean | undefined;
  /** Names after a greeting or in a signature. */
  readonly names?: boolean | undefined;
}

export interface Masked {
  readonly text: string;
  readonly counts: MaskCounts;
}

export function mask(text: string, choices: MaskChoices = {}): Masked {
  if (!mayHoldPersonalData(text, choices.names)) return { text, counts: noneMasked };
  const tokens = maskToken[detectLanguage(text) ?? 'en'];
  const counts: Record<MaskKind, number> = { ...noneMasked };
  let masked = text;
  // What was masked can have hidden the shape of its neighbour, so look again until nothing is left.
  for (let spans = findPersonalData(masked, choices); spans.length > 0; ) {
    let rest = '';
    let position = 0;
    for (const span of spans) {
      counts[span.kind]++;
      rest += masked.slice(position, span.start) + tokens[span.kind];
      position = span.end;
    }
    masked = rest + masked.slice(position);
    spans = findPersonalData(masked, choices);
  }
  return { text: masked, counts };
}

/** Where personal data stands, in order and apart from each other. */
export function findPersonalData(text: string, choices: MaskChoices = {}): readonly Span[] {
  const plain = withPlainDigits(text);
  const digits = countDigits(plain);
  const found = [
    ...(mayHoldLink(plain) ? findLinkSecrets(plain) : []),
    ...(inEmail.test(plain) ? findEmails(plain) : []),
    ...(digits >= fewestDigits ? findNumbers(plain, digits) : findSpelledPhones(plain).map(asPhone)),
    ...(digits > 0 ? findAddresses(plain) : []),
    ...(choices.orders === true ? findOrders(plain) : []),
    ...(choices.names === true ? findNames(plain) : []),
  ];
  return withoutOverlap(found, text);
}

const inEmail = /@|со?[ао]б[ао]?[кч]|dog|[ -](?:at|эт)[ -]|[([{<]at/i;

function findNumbers(text: string, digits: number): Span[] {
  return [
    ...(digits >= 6 ? findBankAccounts(text) : []),
    ...(digits >= fewestOfCard ? findCards(text) : []),
    ...(digits >= 6 ? findDocuments(text) : []),
    ...findPhones(text).map(asPhone),
  ];
}

/** Digits and @ of full width, as some keyboards write them; every character keeps its place. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\uff10-\uff19\uff20]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

const asPhone = ({ start, end }: { start: number; end: number }): Span => ({ start, end, kind: 'phone' });

/** In order; where two overlap, the one found by the stricter test (listed first) stays. */
function withoutOverlap(found: readonly Span[], text: string): Span[] {
  if (found.length < 2) return [...found];
  const take = placesOf(text);
  return found.filter(({ start, end }) => take(start, end)).sort((a, b) => a.start - b.start);
}
