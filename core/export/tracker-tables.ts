/**
 * Tasks as CSV files that importers of trackers take as they are: each with the columns and the form of days that its
 * documentation names (docs/decisions/0023-votes-and-minutes.md). Cells can run neither as formulas in a spreadsheet
 * nor as commands in a tracker.
 */
import { csvText } from '../evidence/safe-cell';
import type { TrackerTask } from './tracker-task';

export const trackers = ['jira', 'youTrack', 'github', 'gitlab'] as const;
export type Tracker = (typeof trackers)[number];

export interface TrackerChoice {
  readonly tracker: Tracker;
  /** Day that tasks are said to be made on, YYYY-MM-DD. */
  readonly date: string;
  /** Short name of the project where the file itself names it (YouTrack); may be empty. */
  readonly project: string;
  /** Login of whoever reports the tasks, where the file itself names it (YouTrack); may be empty. */
  readonly reporter: string;
}

type Row = readonly string[];

interface TrackerFormat {
  readonly columns: Row;
  readonly row: (task: TrackerTask, choice: TrackerChoice) => Row;
}

/** Names of people are texts here; trackers look accounts up, most by address. */
const isAddress = (owner: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(owner);
const accountOf = ({ owner }: TrackerTask): string => (isAddress(owner) ? owner : '');

/** Labels of Jira hold no spaces. */
const jiraLabel = (text: string): string => text.replace(/\s+/g, '-');

/** GitLab runs lines that begin with a slash as commands. */
const withoutCommands = (text: string): string => text.replace(/^([ \t]*)\//gm, '$1\\/');

/** @name in GitHub or GitLab sends that person a message; a word joiner keeps it a text. */
const withoutMentions = (text: string): string => text.replace(/(^|[^\w])@(?=\w)/g, '$1@\u2060');

const noon = (day: string): string => `${day} 12:00:00`;

const formats: Readonly<Record<Tracker, TrackerFormat>> = {
  jira: {
    columns: ['Summary', 'Issue Type', 'Description', 'Due Date', 'Assignee', 'Labels', 'Labels'],
    row: (task) => [
      task.title,
      'Task',
      task.description,
      task.dueOn ?? '',
      accountOf(task),
      'CJM',
      jiraLabel(task.kind),
    ],
  },
  youTrack: {
    columns: ['Project', 'Project Id', 'Summary', 'Description', 'Created', 'Reporter', 'Type', 'Due Date'],
    row: (task, { project, reporter, date }) => [
      project,
      project,
      task.title,
      task.description,
      noon(date),
      reporter,
      'Task',
      task.dueOn === null ? '' : noon(task.dueOn),
    ],
  },
  github: {
    columns: ['title', 'body', 'labels'],
    row: (task) => [task.title, withoutMentions(task.description), `CJM,${task.kind}`],
  },
  gitlab: {
    columns: ['title', 'description', 'due_date'],
    row: (task) => [task.title, withoutMentions(withoutCommands(task.description)), task.dueOn ?? ''],
  },
};

/** Names under which people know them. */
export const trackerNames: Readonly<Record<Tracker, string>> = {
  jira: 'Jira',
  youTrack: 'YouTrack',
  github: 'GitHub',
  gitlab: 'GitLab',
};

/** UTF-8 without a mark in front: it would become part of the name of the first column. */
export function trackerCsv(tasks: readonly TrackerTask[], choice: TrackerChoice): string {
  const { columns, row } = formats[choice.tracker];
  return csvText([columns, ...tasks.map((task) => row(task, choice))]);
}
