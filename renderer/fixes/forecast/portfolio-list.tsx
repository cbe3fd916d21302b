/** Fixes to choose from, each with what it does alone and what it adds to the other chosen ones. */
import { Anchor, Button, Checkbox, Group, Text, Tooltip } from '@mantine/core';
import type { FixId } from '#core/document/records/identity';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { fixes as fixesText, statusHeadings } from '#core/i18n/messages/fixes';
import { goalNames } from '#core/i18n/messages/forecast';
import { portfolioText as text } from '#core/i18n/messages/portfolio';
import type { ForecastedFix } from '#core/metrics/fix-outlook';
import { formatGain } from '#core/metrics/forecast-figures';
import { formatNumber } from '#core/metrics/format';
import { chosenFixes, effortOf, plannedFix, portfolioQuestion } from '#core/metrics/map-portfolio';
import { gainsOf, marginalGains } from '#core/metrics/portfolio';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './forecast.module.css';
import { keepPortfolio } from './keep-portfolio';

interface PortfolioListProps {
  readonly snapshot: Snapshot;
  readonly shown: readonly ForecastedFix[];
  readonly canEdit: boolean;
  readonly open: (id: FixId) => void;
}

export function PortfolioList({ snapshot, shown, canEdit, open }: PortfolioListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const question = portfolioQuestion(snapshot);
  const chosen = chosenFixes(snapshot);
  const ids = chosen.map(({ id }) => id);
  const planned = (fix: ForecastedFix) => plannedFix(fix, question.sets);
  const alone = gainsOf(shown.map(planned), question);
  const adds = marginalGains(shown.map(planned), chosen.map(planned), question);
  const units = {
    per: question.terms.per,
    currency: mapOf(snapshot).forecastSettings.cost?.currency ?? null,
  };
  const gain = (amount: number | null | undefined): string =>
    amount === null || amount === undefined ? '—' : formatGain(question.what, amount, units, language);
  const toggle = (id: FixId) =>
    keepPortfolio(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  return (
    <>
      <Group gap="sm" justify="space-between">
        <Text size="sm" fw={600} role="status">
          {`${t(text.chosen, { count: chosen.length })}${chosen.length === 0 ? '' : ` · ${effortInWords(chosen)}`}`}
        </Text>
        {canEdit && (
          <Group gap={4}>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => keepPortfolio([...ids, ...shown.map(({ id }) => id)])}
            >
              {t(text.chooseAll)}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={chosen.length === 0}
              onClick={() => keepPortfolio([])}
            >
              {t(text.chooseNone)}
            </Button>
          </Group>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t(text.effectOf, { what: t(goalNames[question.what]) })}
      </Text>
      <table className={styles.figures} aria-label={t(text.list)}>
        <thead>
          <tr>
            <th scope="col">{t(text.fix)}</th>
            <th scope="col">{t(text.alone)}</th>
            <th scope="col">
              <Tooltip label={t(text.addsHint)}>
                <span>{t(text.adds)}</span>
              </Tooltip>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((fix) => {
            const title = fix.title || t(fixesText.untitled);
            const facts = [t(statusHeadings[fix.state.status]), fix.team.trim(), effortInWords([fix])];
            return (
              <tr key={fix.id}>
                <th scope="row">
                  <Group gap="sm" wrap="nowrap" align="flex-start">
                    <Checkbox
                      size="xs"
                      mt={2}
                      aria-label={title}
                      disabled={!canEdit}
                      checked={ids.includes(fix.id)}
                      onChange={() => toggle(fix.id)}
                    />
                    <div>
                      <Anchor
                        component="button"
                        type="button"
                        size="sm"
                        ta="left"
                        onClick={() => open(fix.id)}
                      >
                        {title}
                      </Anchor>
                      <Text size="xs" c="dimmed">
                        {facts.filter(Boolean).join(' · ')}
                      </Text>
                    </div>
                  </Group>
                </th>
                <td>{gain(alone.get(fix.id))}</td>
                <td className={ids.includes(fix.id) ? styles.likely : undefined}>{gain(adds.get(fix.id))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );

  function effortInWords(fixes: readonly ForecastedFix[]): string {
    const known = fixes.flatMap((fix) => effortOf(fix) ?? []);
    const effort = formatNumber(
      known.reduce((sum, one) => sum + one, 0),
      language,
      known.some((one) => !Number.isInteger(one)) ? 1 : 0,
    );
    if (known.length === fixes.length) return t(text.effort, { effort });
    if (known.length === 0) return t(text.noEffort);
    return t(text.partEffort, { effort, count: fixes.length - known.length });
  }
}
