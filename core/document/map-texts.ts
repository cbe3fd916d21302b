/** What of a map or a programme people can find by its words. Knows nothing of searching, nor of where a thing stands. */
import { plainText } from '../text/rich-text';
import type { AnyRecord } from './records/record';

/** Each text of the record on its own, without the marks of light formatting; none: it has no words. */
export const textsOf = (record: AnyRecord): readonly string[] =>
  rawTexts(record)
    .map(plain)
    .filter((text) => text !== '');

function rawTexts(record: AnyRecord): readonly string[] {
  switch (record.kind) {
    case 'map':
      return [record.title, record.description, ...record.tags];
    case 'stage':
    case 'lane':
    case 'collection':
      return [record.title];
    case 'step':
      return [record.title, record.notes];
    case 'path':
      return [record.label];
    case 'persona':
      return [record.name, record.role, record.goals, record.quote];
    case 'screenshot':
    case 'pain':
      return [record.title, record.description];
    case 'fix':
      return [record.title, record.description, record.team, record.owner];
    case 'cell':
      return [plainText(record.text).replace(/^ *[•–] /gm, '')];
    case 'pin':
    case 'quote':
    case 'collectedQuote':
    case 'comment':
    case 'capture':
      return [record.text];
    case 'session':
      return [record.title, record.place, record.instructions, ...record.notes.map((note) => note.text)];
    case 'review':
      return [record.summary];
    case 'problem':
      return [record.title, record.wording, record.question, ...record.quotes.map((quote) => quote.text)];
    case 'request':
      return [record.title, record.text, record.team, record.owner, record.answer];
    case 'requestVoices':
      return record.quotes.map((quote) => quote.text);
    case 'guest':
      return [record.name, record.team, record.role];
    case 'award':
      return [record.name, record.reason];
    case 'goal':
      return [record.title];
    default:
      return [];
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
