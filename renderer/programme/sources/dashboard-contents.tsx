/** What the counted dashboard holds: its numbers with what they rest on, and how large the file will be. */
import { Text } from '@mantine/core';
import type { DashboardFacts } from '#core/evidence/dashboard-request';
import { dashboard as words } from '#core/i18n/messages/dashboard';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { formatNumber, formatPeriod, formatShare } from '#core/metrics/format';
import { fewAnswers } from '#core/metrics/value';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './sources.module.css';

/** Of the page without its numbers: fonts, program, words. */
const emptyPage = 131_000;

interface DashboardContentsProps {
  readonly facts: DashboardFacts;
  /** Signs of the packed numbers and quotes. */
  readonly packed: number;
}

export function DashboardContents({ facts, packed }: DashboardContentsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { contacts, rated, dissatisfied, period, sources, themes, folded, quotes, texts } = facts;
  if (contacts === 0)
    return (
      <Text c="dimmed" role="status">
        {t(text.nothing)}
      </Text>
    );
  const number = (value: number) => formatNumber(value, language);
  const n = t(words.n, { n: number(rated) });
  return (
    <dl className={styles.facts} aria-label={t(text.inIt)}>
      <Fact
        name={t(text.comments)}
        value={number(contacts)}
        note={t(text.commentsOf, {
          sources: t(words.sources, { count: sources }),
          period: period ? formatPeriod(period, language) : t(words.undatedOnly),
        })}
      />
      <Fact
        name={t(text.dsat)}
        value={rated === 0 ? '—' : formatShare(dissatisfied / rated, language)}
        note={rated === 0 ? t(words.notRated) : rated < fewAnswers ? `${n}, ${t(words.few)}` : n}
      />
      <Fact
        name={t(text.themes)}
        value={themes === 0 ? '—' : number(themes)}
        note={
          themes === 0
            ? t(text.noThemes)
            : folded.theme > 0
              ? t(text.themesRest, { count: number(folded.theme) })
              : ''
        }
      />
      <Fact
        name={t(text.quotesIn)}
        value={number(quotes)}
        note={t(text.quotesOf, { texts: number(texts) })}
      />
      <Fact
        name={t(text.size)}
        value={t(text.sizeText, { size: formatNumber((packed + emptyPage) / 1_000_000, language, 1) })}
        note={t(text.sizeHint)}
      />
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const Fact = ({ name, value, note }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
    <dd className={styles.note}>{note}</dd>
  </div>
);
