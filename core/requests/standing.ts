/** Where a request stands: what grooming found and, of a valid one, its status, as one word. Knows no words of people. */
import type { Grooming, RequestStatus } from '../document/records/request';

/** In the order in which a request goes through them; the last four are where it leaves the way. */
export const standings = [
  'new',
  'valid',
  'backlog',
  'planned',
  'shipped',
  'declined',
  'exists',
  'notIdea',
  'duplicate',
] as const;
export type Standing = (typeof standings)[number];

interface Judged {
  readonly grooming: { readonly found: Grooming };
  readonly state: { readonly status: RequestStatus };
}

/** A status counts while the request is valid: whatever it was, a duplicate is no task. */
export const standingOf = ({ grooming: { found }, state: { status } }: Judged): Standing =>
  found !== 'valid' ? found : status === 'none' ? 'valid' : status;

/** Standings in which somebody is waited for. */
export const waitingStandings = ['new', 'valid', 'backlog', 'planned'] as const;
export type WaitingStanding = (typeof waitingStandings)[number];
export const isWaiting = (standing: Standing): standing is WaitingStanding =>
  waitingStandings.some((each) => each === standing);

/** With a team as a task, and not settled. */
export const isOpenTask = (standing: Standing): standing is 'backlog' | 'planned' =>
  standing === 'backlog' || standing === 'planned';
