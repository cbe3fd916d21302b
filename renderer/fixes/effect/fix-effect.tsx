/** What a fix changed: measured from the contacts and kept in the map, once it is shipped. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import type { Effect } from '#core/document/records/effect';
import type { Fix } from '#core/document/records/fix';
import { hasNumbers } from '#core/evidence/effect-request';
import { effectOfFix } from '#core/evidence/measure-effect';
import { effectScreen as text } from '#core/i18n/messages/effect';
import { errorMessage } from '#core/i18n/messages/errors';
import { unitOfEffect } from '#core/metrics/effect';
import { lengthOf } from '#core/metrics/effect-windows';
import { formatPeriod } from '#core/metrics/format';
import { chooseWindows, measureFix, stopMeasuring, useMeasuring } from '#renderer/state/effect';
import { setStatus } from '#renderer/state/fixes';
import { useOpenMap } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { EffectChoices } from './effect-choices';
import { Measured } from './measured';

export function FixEffect({ fix }: { readonly fix: Fix }) {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const effect = effectOfFix(fix);
  if (effect === null)
    return (
      <Text size="sm" c="dimmed">
        {t(text.notShipped)}. {t(text.notShippedText)}
      </Text>
    );
  if (fix.stepIds.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(text.noSteps)}
      </Text>
    );
  const isMeasured = hasNumbers(effect.baseline);
  return (
    <Stack gap="md">
      {effect.windows.length > 0 && <Measured fix={fix} effect={effect} />}
      {isMeasured && effect.windows.length === 0 && (
        <Text size="sm">{t(unitOfEffect(effect) === 'week' ? text.noWindow : text.noWindowMonths)}</Text>
      )}
      <EffectChoices fix={fix} effect={effect} canEdit={canEdit} isMeasured={isMeasured} />
      {canEdit && <Measure fix={fix} effect={effect} isMeasured={isMeasured} />}
    </Stack>
  );
}

interface MeasureProps {
  readonly fix: Fix;
  readonly effect: Effect;
  readonly isMeasured: boolean;
}

function Measure({ fix, effect, isMeasured }: MeasureProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { fixId, error, laggingId } = useMeasuring();
  if (fixId === fix.id)
    return (
      <Group gap="sm">
        <Waiting size="xs" label={t(text.measuring)} />
        <Text size="sm">{t(text.measuring)}</Text>
        <Button size="compact-sm" variant="default" onClick={stopMeasuring}>
          {t(text.cancel)}
        </Button>
      </Group>
    );
  const failed = error?.fixId === fix.id ? error.error : null;
  const unit = unitOfEffect(effect);
  return (
    <Stack gap="xs">
      {!isMeasured && failed === null && (
        <Text size="sm" c="dimmed">
          {t(text.notMeasured, { period: formatPeriod(effect.baseline.period, language) })}
        </Text>
      )}
      {laggingId === fix.id && (
        <Text size="sm" role="status">
          {t(text.lagging)}
        </Text>
      )}
      {failed !== null && (
        <Alert color="red" variant="light" role="alert">
          {failed.code === 'evidenceEmpty'
            ? `${t(text.noStore)} ${t(text.noRecords)}`
            : t(errorMessage(failed), failed.details)}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant={isMeasured ? 'default' : 'filled'}
          leftSection={<IconRulerMeasure size={16} aria-hidden />}
          onClick={() => void measureFix(fix.id)}
        >
          {t(isMeasured ? text.measureAgain : text.measureNow)}
        </Button>
        {isMeasured && (
          <>
            <Button size="xs" variant="subtle" onClick={() => void measureFix(fix.id, true)}>
              {t(text.countAnew)}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              onClick={() =>
                chooseWindows(
                  fix.id,
                  fix.shippedOn ?? effect.shippedOn,
                  unit,
                  lengthOf(effect.baseline.period, unit),
                )
              }
            >
              {t(text.setAnew)}
            </Button>
          </>
        )}
        {effect.windows.length > 0 && fix.state.status === 'shipped' && (
          <Button size="xs" variant="light" onClick={() => setStatus([fix], { status: 'measured' })}>
            {t(text.markMeasured)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
