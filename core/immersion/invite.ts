/** What guests are written, ready to be sent: an invitation, a confirmation of a place, word of a cancelled visit. */
import type { Language } from '../document/records/field';
import type { Guest } from '../document/records/guest';
import type { Snapshot } from '../document/snapshot';
import { invitation as text, visitFormatNames } from '../i18n/messages/immersion-words';
import { placesOf, type Visit } from './visits';
import { nameAndTeam, saying, visitWhen } from './words';

/** Name of the event in a calendar. */
export function visitTitle({ title }: Pick<Visit, 'title'>, language: Language): string {
  const say = saying(language);
  return title.trim() === '' ? say(text.untitled) : say(text.title, { title: title.trim() });
}

/** When, where, how and with whom, a line each. */
export function visitFacts(visit: Visit, language: Language): readonly string[] {
  const say = saying(language);
  const { place, format, hosts } = visit;
  return [
    say(text.when, { when: visitWhen(visit, language) }),
    ...(place.trim() === '' ? [] : [say(text.where, { where: place.trim() })]),
    say(text.format, { format: say(visitFormatNames[format]) }),
    ...(hosts.length === 0
      ? []
      : [say(text.hosts, { hosts: hosts.map((host) => nameAndTeam(host, language)).join(', ') })]),
  ];
}

/** In a calendar: facts that it has no field for, and the instructions. */
export function visitDescription(visit: Visit, language: Language): string {
  const reason = visit.isCancelled && visit.cancelReason.trim();
  const say = saying(language);
  const facts = visitFacts(visit, language).slice(visit.place.trim() === '' ? 1 : 2);
  const told = [...(reason ? [say(text.reason, { reason })] : []), ...facts].join('\n');
  return [told, visit.instructions.trim()].filter((part) => part !== '').join('\n\n');
}

const greeting = (name: string, language: Language): string =>
  name.trim() === '' ? saying(language)(text.helloAll) : saying(language)(text.hello, { name: name.trim() });

const letter = (parts: readonly string[]): string =>
  `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;

/** `guest` null: for all of them. */
export function placeText(snapshot: Snapshot, visit: Visit, guest: Guest | null, language: Language): string {
  const say = saying(language);
  const turn = guest === null ? 0 : placesOf(snapshot, visit).waiting.indexOf(guest) + 1;
  const facts = visitFacts(visit, language).join('\n');
  const hello = greeting(guest?.name ?? '', language);
  const title = visit.title.trim();
  if (visit.isCancelled) {
    const reason = visit.cancelReason.trim();
    return letter([
      hello,
      say(text.cancelled),
      [title, facts, reason === '' ? '' : say(text.reason, { reason })]
        .filter((line) => line !== '')
        .join('\n'),
    ]);
  }
  if (turn > 0) return letter([hello, say(text.waiting, { turn }), [title, facts].join('\n').trim()]);
  const isConfirmed = guest !== null && guest.confirmedAt !== null;
  return letter([
    hello,
    say(text.place),
    [title, facts].join('\n').trim(),
    visit.instructions,
    say(isConfirmed ? text.confirmed : text.confirm),
  ]);
}

/** Some visits to choose from. */
export function inviteText(guest: Guest, visits: readonly Visit[], language: Language): string {
  const say = saying(language);
  const lines = visits.map((visit) => {
    const words = [
      visitWhen(visit, language),
      visit.title.trim(),
      say(visitFormatNames[visit.format]),
      visit.place.trim(),
    ];
    return `• ${words.filter((word) => word !== '').join(', ')}`;
  });
  return letter([greeting(guest.name, language), say(text.invited), lines.join('\n'), say(text.choose)]);
}
