/** The screenshots of a step in the inspector: small, each opening the large view. */
import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import type { Screenshot } from '#core/document/records/screenshot';
import type { Step } from '#core/document/records/step';
import { pinsOfScreenshot, screenshotsOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pictures as text } from '#core/i18n/messages/pictures';
import { usePicture } from '#renderer/state/pictures';
import { smallDetail } from '#renderer/state/reduced-pictures';
import { openPictures } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { Section } from './field';

export function StepScreenshots({ snapshot, step }: { readonly snapshot: Snapshot; readonly step: Step }) {
  const t = useTranslate();
  const shots = screenshotsOfStep(snapshot, step.id);
  return (
    <Section
      title={t(text.title)}
      aside={
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => openPictures({ kind: 'step', stepId: step.id, screenshotId: null })}
        >
          {t(shots.length === 0 ? text.add : text.open)}
        </Button>
      }
    >
      {shots.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.none)}
        </Text>
      )}
      <Group gap="sm" align="flex-start">
        {shots.map((shot, index) => (
          <Shot
            key={shot.id}
            shot={shot}
            name={t(text.shotName, {
              number: index + 1,
              count: shots.length,
              title: shot.title || shot.description || t(text.untitled),
            })}
            pins={pinsOfScreenshot(snapshot, shot.id).length}
          />
        ))}
      </Group>
    </Section>
  );
}

function Shot({
  shot,
  name,
  pins,
}: {
  readonly shot: Screenshot;
  readonly name: string;
  readonly pins: number;
}) {
  const t = useTranslate();
  const address = usePicture(shot.picture.hash, smallDetail(shot.picture));
  const stepId = shot.place.stepId;
  return (
    <UnstyledButton
      aria-label={name}
      onClick={() => openPictures({ kind: 'step', stepId, screenshotId: shot.id })}
    >
      <div
        style={{
          width: 84,
          height: 56,
          overflow: 'hidden',
          background: 'var(--tapki-desk)',
          border: '1px solid var(--tapki-hairline)',
          borderRadius: 6,
        }}
      >
        {address !== null && (
          <img
            src={address}
            alt=""
            draggable={false}
            style={{ width: '100%', height: '100%', objectFit: 'contain' }}
          />
        )}
      </div>
      {pins > 0 && (
        <Text size="xs" c="dimmed" ta="center">
          {t(text.pinCount, { count: pins })}
        </Text>
      )}
    </UnstyledButton>
  );
}
