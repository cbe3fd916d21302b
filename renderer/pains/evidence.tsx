/** What a pain rests on: the formula with its figures, how sure they are, where they come from, and its months. */
import { Button, Group, Select, Stack, Text, Tooltip } from '@mantine/core';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { severityWords } from '#core/i18n/messages/lanes';
import { metricNames } from '#core/i18n/messages/metrics';
import { pains as text } from '#core/i18n/messages/pains';
import { formatFigure, formatInterval, formatShare } from '#core/metrics/format';
import { originOf, sizeOf } from '#core/metrics/provenance';
import { hasEvidence, type PainStanding } from '#core/pains/rank';
import { painTrend } from '#core/pains/trend';
import { changeLines } from '#core/scene/figures/change-lines';
import { changePain, countAnew, countBySteps } from '#renderer/state/pains';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { PainMonths } from './pain-months';
import styles from './pains.module.css';

interface EvidenceProps {
  readonly snapshot: Snapshot;
  readonly standing: PainStanding;
  readonly canEdit: boolean;
}

export function PainEvidence({ snapshot, standing, canEdit }: EvidenceProps) {
  const t = useTranslate();
  const { pain } = standing;
  return (
    <Stack component="section" gap="xs" aria-label={t(text.evidence)}>
      <PanelHeader title={t(text.evidence)} order={3}>
        {canEdit && pain.evidence.of && (
          <Button size="compact-sm" variant="subtle" onClick={() => void countAnew(pain)}>
            {t(text.countAnew)}
          </Button>
        )}
      </PanelHeader>
      {hasEvidence(standing) ? (
        <Counted snapshot={snapshot} standing={standing} />
      ) : (
        <NothingCounted standing={standing} canEdit={canEdit} />
      )}
      <Severity standing={standing} canEdit={canEdit} />
    </Stack>
  );
}

function Counted({ snapshot, standing }: Omit<EvidenceProps, 'canEdit'>) {
  const t = useTranslate();
  const language = useLanguage();
  const { monthly, dsat, score, reason, pain } = standing;
  const by = mapOf(snapshot).metricSettings.painScore ?? 'dissatisfied';
  const range = formatInterval(score, language);
  const facts = [
    dsat.value === null
      ? ''
      : `${t(metricNames.dsat)} ${formatShare(dsat.value, language)}: ${sizeOf(dsat, language)}`,
    originOf(monthly.value === null ? dsat : monthly, language, Date.now()),
    scopeWords(standing, t),
  ];
  return (
    <div className={styles.formula}>
      {score.value === null || by === 'contacts' ? (
        <Text fz="lg" fw={600}>
          {monthly.value === null
            ? '—'
            : t(text.contactsMonthlyOf, { value: formatFigure(monthly, language) })}
        </Text>
      ) : (
        <>
          <Text fz="lg" fw={600}>
            {t(text.formula, {
              contacts: formatFigure(monthly, language),
              dsat: formatFigure(dsat, language),
              score: formatFigure(score, language),
            })}
          </Text>
          <Text size="xs">{t(text.formulaWords)}</Text>
          {range !== '' && <Text size="xs">{t(text.scoreRange, { range })}</Text>}
        </>
      )}
      {reason !== null && <Text size="sm">{t(text[reason])}</Text>}
      <Stack gap={2} mt={6}>
        {facts
          .filter((fact) => fact !== '')
          .map((fact) => (
            <Text key={fact} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {fact}
            </Text>
          ))}
      </Stack>
      <Trend snapshot={snapshot} evidence={pain.evidence} />
    </div>
  );
}

/** Which contacts these are, and whether they are still those of its steps. */
function scopeWords({ pain }: PainStanding, t: ReturnType<typeof useTranslate>): string {
  const { of } = pain.evidence;
  if (!of) return t(text.takenOnce);
  const isAll = of.stepIds.length === 0;
  const words = of.kind === 'steps' ? text.ofSteps : isAll ? text.ofThemesAll : text.ofThemes;
  const same = new Set<string>(of.stepIds);
  const isOther = pain.stepIds.length !== same.size || pain.stepIds.some((id) => !same.has(id));
  return [t(words), isOther ? t(text.otherSteps) : ''].filter((part) => part !== '').join(' ');
}

const arrows = { up: '↑ ', down: '↓ ', flat: '≈ ', unknown: '' } as const;

function Trend({
  snapshot,
  evidence,
}: {
  readonly snapshot: Snapshot;
  readonly evidence: PainStanding['pain']['evidence'];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const trend = painTrend(evidence, mapOf(snapshot).metricSettings);
  const lines = [
    ...changeLines(trend.contacts, language).map((line) => ({ ...line, name: t(metricNames.contacts) })),
    ...changeLines(trend.dsat, language).map((line) => ({ ...line, name: t(metricNames.dsat) })),
  ];
  return (
    <Group gap="md" mt="sm" align="flex-end" wrap="nowrap">
      <PainMonths months={trend.months} width={200} height={36} />
      <Stack gap={2}>
        {lines.length === 0 && (
          <Text size="xs" c="dimmed">
            {t(text.noTrend)}
          </Text>
        )}
        {lines.map(({ name, text: words, direction }) => (
          <Text key={`${name} ${words}`} size="xs">
            {name}: <span aria-hidden="true">{arrows[direction]}</span>
            {words}
          </Text>
        ))}
      </Stack>
    </Group>
  );
}

function NothingCounted({ standing: { pain }, canEdit }: Omit<EvidenceProps, 'snapshot'>) {
  const t = useTranslate();
  return (
    <Stack gap="xs" className={styles.formula ?? ''}>
      <Text size="sm">{t(text.noEvidence)}</Text>
      {canEdit && (
        <Group gap="xs">
          {pain.stepIds.length > 0 && (
            <Tooltip label={t(text.takeStepsHint)} multiline maw={280}>
              <Button size="compact-sm" variant="default" onClick={() => countBySteps(pain)}>
                {t(text.takeSteps)}
              </Button>
            </Tooltip>
          )}
          <Button size="compact-sm" variant="default" onClick={() => openDialog('themes')}>
            {t(text.openThemes)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const levels = [1, 2, 3, 4] as const;

/** A small word beside the numbers; without numbers nobody can say it, and what was said before is still shown. */
function Severity({ standing, canEdit }: Omit<EvidenceProps, 'snapshot'>) {
  const t = useTranslate();
  const { pain } = standing;
  const isLocked = !hasEvidence(standing);
  return (
    <Group gap="sm" wrap="nowrap">
      <Tooltip label={t(isLocked ? text.severityLocked : text.severityHint)} multiline maw={320}>
        <Select
          size="xs"
          w={220}
          label={t(text.severity)}
          clearable={canEdit}
          readOnly={!canEdit}
          disabled={isLocked && pain.severity === null}
          placeholder={t(text.severityNone)}
          data={levels
            .filter((level) => !isLocked || level === pain.severity)
            .map((level) => ({ value: String(level), label: t(severityWords[level]) }))}
          value={pain.severity === null ? null : String(pain.severity)}
          onChange={(value) => changePain(pain.id, { severity: value === null ? null : Number(value) })}
        />
      </Tooltip>
      <Text size="xs" c="dimmed" mt={20} maw={340}>
        {t(isLocked ? text.severityLocked : text.severityHint)}
      </Text>
    </Group>
  );
}
