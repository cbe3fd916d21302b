/** The scoreboard as Markdown: one table of goals, then what each rests on. */
import { inline, table } from '../export/markdown-words';
import { scoreboardText as text } from '../i18n/messages/scoreboard';
import { type Message, translate } from '../i18n/translate';
import type { ScoreboardPage } from './page';

export function scoreboardMarkdown({ title, language, asOf, summary, rows }: ScoreboardPage): string {
  const say = (message: Message): string => translate(language, message);
  const parts = [
    `# ${inline(`${title} — ${say(text.title)}`)}`,
    inline(`${asOf}. ${summary}`),
    ...(rows.length === 0
      ? [inline(say(text.emptyTitle))]
      : [
          table(
            [text.name, text.target, text.actual, text.gap, text.forecast, text.status].map(say),
            rows.map((row) => [row.name, row.target, row.actual, row.gap, row.forecast, row.statusWord]),
          ),
          ...rows.flatMap((row) => [
            `## ${inline(row.name)}`,
            inline([row.period, row.facts, row.trend, row.assumption].filter(Boolean).join('. ')),
            ...(row.months.length === 0
              ? []
              : [
                  table(
                    row.months.map(({ label }) => label),
                    [row.months.map(({ figure }) => figure)],
                  ),
                ]),
          ]),
        ]),
  ];
  return `${parts.join('\n\n')}\n`;
}
