/**
 * What a link of somebody's text really means, by the parser that browsers use: its scheme, the host it leads to, and what
 * of it may be handed to the system. Nothing is opened here.
 */
import { domainToUnicode } from 'node:url';

export interface OutsideLink {
  readonly kind: 'page' | 'mail';
  /** What is handed to the system: as the parser writes it, in plain letters. */
  readonly address: string;
  /** Where it leads, for eyes: a host, or the people that a mail goes to. */
  readonly place: string;
  /** The same whole address, cut in its middle. */
  readonly shown: string;
  /** A name stands before the host, which can be taken for it: https://bank.example@evil.example */
  readonly hasName: boolean;
}

const longestPlace = 60;
const longestShown = 240;

/** null: not an address that may be opened. */
export function readOutsideLink(text: string): OutsideLink | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'https:') return pageLink(url);
  return url.protocol === 'mailto:' ? mailLink(url) : null;
}

function pageLink(url: URL): OutsideLink | null {
  if (url.hostname === '') return null;
  const port = url.port === '' ? '' : `:${url.port}`;
  return {
    kind: 'page',
    address: url.href,
    place: endOf(shownHost(url.hostname)) + port,
    shown: cutMiddle(url.href),
    hasName: url.username !== '' || url.password !== '',
  };
}

/** Whom it goes to, its subject and its text; nothing that would attach a file or copy somebody in unseen. */
function mailLink(url: URL): OutsideLink | null {
  const people = decoded(url.pathname);
  if (people === null || !/^[^\s@,;]+@[^\s@,;]+$/.test(people) || /[^\x21-\x7e]/.test(people)) return null;
  const kept = [...url.searchParams].filter(([name]) => /^(?:subject|body)$/i.test(name));
  const query = kept.map(([name, value]) => `${name.toLowerCase()}=${encodeURIComponent(value)}`).join('&');
  const address = `mailto:${encodeURIComponent(people).replace('%40', '@')}${query === '' ? '' : `?${query}`}`;
  return { kind: 'mail', address, place: endOf(people), shown: cutMiddle(address), hasName: false };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const russianLabel = /^[а-яё0-9-]+$/u;

/**
 * Letters that look alike make one host pass for another, so a host shows its letters only where all of them are Russian,
 * down to the last part (пример.рф): there is no other alphabet to take them for. Others keep the form of the wire.
 */
function shownHost(host: string): string {
  const labels = domainToUnicode(host).split('.');
  const isRussian = labels.every((label) => russianLabel.test(label)) && /[а-яё]/u.test(labels.at(-1) ?? '');
  return isRussian ? labels.join('.') : host;
}

/** Who owns a host stands at its end. */
const endOf = (place: string): string =>
  place.length <= longestPlace ? place : `…${place.slice(1 - longestPlace)}`;

function cutMiddle(address: string): string {
  if (address.length <= longestShown) return address;
  const half = longestShown / 2;
  return `${address.slice(0, half)}…${address.slice(-half)}`;
}
