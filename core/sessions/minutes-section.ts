/** What a part of minutes is made from, and what it is made of. */
import type { Language } from '../document/records/field';
import type { Session } from '../document/records/session';
import type { Snapshot } from '../document/snapshot';
import type { RegisterColumn } from '../export/register-tables';
import type { Message, MessageValues } from '../i18n/translate';

export interface MinutesTable {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface MinutesSection {
  readonly title: string;
  /** Before what follows; may be none. */
  readonly sentences: readonly string[];
  readonly items: readonly string[];
  readonly table: MinutesTable | null;
  /** People's own words; may be none. */
  readonly quotes: readonly string[];
}

/** What the sections are made of. */
export interface Minuted {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly language: Language;
  readonly say: (message: Message, values?: MessageValues) => string;
}

export const section = (title: string, part: Partial<Omit<MinutesSection, 'title'>>): MinutesSection => ({
  title,
  sentences: [],
  items: [],
  table: null,
  quotes: [],
  ...part,
});
