/** The calculator of a fix: which contacts it is about, what share it removes, and what that does to the numbers. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Fix } from '#core/document/records/fix';
import { mapOf } from '#core/document/select';
import { formatDay } from '#core/i18n/dates';
import { calculator as text } from '#core/i18n/messages/calculator';
import { fixes as fixesText } from '#core/i18n/messages/fixes';
import { hasForecast, outlookOf } from '#core/metrics/fix-outlook';
import { type Spread, spreadOf } from '#core/metrics/forecast';
import { assumptionOf, suggestionInWords } from '#core/metrics/forecast-words';
import { removalRange, similarRemovals } from '#core/metrics/removal-range';
import { changeFix } from '#renderer/state/fixes';
import { useFixesOfMaps } from '#renderer/state/fixes-of-maps';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { ContactSet } from './contact-set';
import styles from './forecast.module.css';
import { ForecastSettingsPart } from './forecast-settings';
import { OutlookTable, RemarkList } from './outlook-table';
import { RangeBar } from './range-bar';
import { RemovalFields } from './removal-fields';

export function FixForecast({ fix }: { readonly fix: Fix }) {
  const t = useTranslate();
  const snapshot = useSnapshot((whole) => whole);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [preview, setPreview] = useState<Spread | null>(null);
  const settings = mapOf(snapshot).forecastSettings;
  if (fix.stepIds.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(text.noSteps)}
      </Text>
    );
  const shown: Fix = preview ? { ...fix, removal: preview } : fix;
  return (
    <Stack gap="md">
      <ContactSet snapshot={snapshot} fix={fix} canEdit={canEdit} />
      <Stack gap={6}>
        <Group gap="xs" justify="space-between">
          <Text size="sm">{t(text.removal)}</Text>
          {canEdit && fix.removal !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => changeFix(fix.id, { removal: null })}
            >
              {t(text.clear)}
            </Button>
          )}
        </Group>
        <RemovalFields
          removal={fix.removal}
          shown={shown.removal}
          isReadOnly={!canEdit}
          preview={setPreview}
          keep={(removal, stay) => changeFix(fix.id, { removal }, stay)}
        />
        <Suggestion fix={fix} canEdit={canEdit} />
      </Stack>
      <Result fix={shown} />
      <ForecastSettingsPart settings={settings} canEdit={canEdit} />
    </Stack>
  );
}

/** Of this map at once; others are read from the library when they are asked for. */
function Suggestion({ fix, canEdit }: { readonly fix: Fix; readonly canEdit: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const [isOfAll, setOfAll] = useState(false);
  const listed = useFixesOfMaps(snapshot, isOfAll);
  const { metricSettings } = mapOf(snapshot);
  const range =
    listed &&
    removalRange(
      similarRemovals(
        fix,
        listed.map((one) => one.fix),
        metricSettings,
      ),
    );
  return (
    <Group gap="xs" role="status">
      {listed === null ? (
        <Waiting size="xs" label={t(fixesText.reading)} />
      ) : (
        <Text size="xs" c="dimmed">
          {range ? suggestionInWords(range, language) : t(isOfAll ? text.noSimilarAnywhere : text.noSimilar)}
        </Text>
      )}
      {range && canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => changeFix(fix.id, { removal: spreadOf((end) => toTenths(range[end])) })}
        >
          {t(text.takeRange)}
        </Button>
      )}
      {!isOfAll && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOfAll(true)}>
          {t(text.lookEverywhere)}
        </Button>
      )}
    </Group>
  );
}

/** As exact as a share can be typed. */
const toTenths = (share: number): number => Math.round(share * 1000) / 1000;

/** Stays as it was chosen while the window is open. */
let rememberedWhere: 'steps' | 'map' = 'steps';

function Result({ fix }: { readonly fix: Fix }) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const [where, setWhere] = useState(rememberedWhere);
  if (!hasForecast(fix))
    return (
      <Text size="sm" c="dimmed">
        {t(text.notSetYet)}
      </Text>
    );
  const own = outlookOf(snapshot, [fix], fix.stepIds);
  const outlook = where === 'map' ? outlookOf(snapshot, [fix]) : own;
  const isFelt = fix.shippedOn !== null;
  if (own.touched === 0)
    return <RemarkList snapshot={snapshot} outlook={{ ...own, gaps: own.gaps.filter(isAboutContacts) }} />;
  return (
    <Stack gap="sm">
      <Group gap="sm" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t(text.where)}
          data={[
            { value: 'steps', label: t(text.itsSteps) },
            { value: 'map', label: t(text.wholeMap) },
          ]}
          value={where}
          onChange={(value) => {
            rememberedWhere = value === 'map' ? 'map' : 'steps';
            setWhere(rememberedWhere);
          }}
        />
      </Group>
      <RangeBar now={outlook.now.contacts} after={spreadOf((end) => outlook[end].contacts)} />
      <OutlookTable outlook={outlook} currency={mapOf(snapshot).forecastSettings.cost?.currency ?? null} />
      <Text size="sm" className={styles.sentence ?? ''}>
        {assumptionOf(snapshot, fix, own, language)}
      </Text>
      {isFelt && (
        <Text size="xs" c="dimmed">
          {t(text.alreadyFelt, { day: formatDay(fix.shippedOn ?? '', language) })}
        </Text>
      )}
      <RemarkList snapshot={snapshot} outlook={outlook} />
    </Stack>
  );
}

const isAboutContacts = ({ what }: { readonly what: string }): boolean =>
  what === 'contacts' || what === 'themes';
