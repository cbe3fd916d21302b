/** Values of a session in words, by field: for conflicts, versions and comparisons. */
import { recordSchemas } from '../document/records/record';
import { conflicts } from '../i18n/messages/conflicts';
import { firstWords } from './thing-words';
import { dayOrNone, named, of, or, people, type Words } from './words-of';

const { values: text } = conflicts;
const shapes = recordSchemas;

const plan = of(shapes.session.shape.plan.unwrap(), (parts, { say }) =>
  say(text.planned, {
    count: parts.length,
    minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
  }),
);
const walked = of(shapes.session.shape.walked.unwrap(), (steps, { say }) =>
  say(text.planned, {
    count: steps.length,
    minutes: Math.round(steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60),
  }),
);
const voting = of(shapes.session.shape.voting.unwrap().unwrap(), ({ mode }, { say }) =>
  say(mode === 'turns' ? text.votedInTurn : text.votesCounted),
);
const notes = of(shapes.session.shape.notes.unwrap(), (notes) =>
  notes.map((note) => firstWords(note.text)).join(' · '),
);

/** By name of the field alone. */
export const sessionFieldValues: Readonly<Record<string, Words>> = {
  heldOn: dayOrNone,
  startsAt: or(text.notSet, ({ value }) => (typeof value === 'string' ? value : null)),
  endsAt: or(text.notSet, ({ value }) => (typeof value === 'string' ? value : null)),
  participants: people,
  plan,
  walked,
  voting: or(text.notSet, voting),
  ratings: of(shapes.session.shape.ratings.unwrap(), (ratings) =>
    ratings.map(({ score }) => String(score)).join(', '),
  ),
  sessionKind: named({ cjmDemo: text.cjmDemo, vocReview: text.vocReview, immersion: text.immersion }),
};

/** Keys are `kind.field`. */
export const sessionKindValues: Readonly<Record<string, Words>> = { 'session.notes': notes };
