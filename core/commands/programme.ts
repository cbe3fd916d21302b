/** Commands about the programme itself: its goals, teams and categories. Its title is the title of the document. */
import type { Programme } from '../document/records/programme';
import type { Command } from '../document/snapshot';
import { required } from './required';

export type ProgrammeFields = Partial<Omit<Programme, 'id' | 'kind' | 'deletedAt'>>;

/** Fields left out stay as they are. Teams and categories are lists without blanks and repeats. */
export const editProgramme: Command<ProgrammeFields> = (snapshot, fields) => {
  const { id } = required(snapshot, 'programme', 'programme');
  const { teams, categories, ...goals } = fields;
  return {
    changes: [
      {
        kind: 'programme',
        id,
        fields: {
          ...goals,
          ...(teams && { teams: distinct(teams) }),
          ...(categories && { categories: distinct(categories) }),
        },
      },
    ],
    made: undefined,
  };
};

const distinct = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => name !== '')),
];
