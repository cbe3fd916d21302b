/** Files of a review: the pack of its month, or the register of all, in which formats and for whom. */
import { Button, Checkbox, Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { packFormats, registerFormats, reviewFormatNames } from '#core/desktop/review-options';
import type { Review } from '#core/document/records/review';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { confidentialityMarks } from '#core/export/contents-choice';
import { monthName } from '#core/i18n/dates';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { scene } from '#core/i18n/messages/scene';
import type { ReviewView } from '#renderer/state/review';
import { saveReview } from '#renderer/state/review-files';
import { today } from '#renderer/state/today';
import { Dialog } from '#renderer/ui/dialog';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface ExportDialogProps {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly view: ReviewView;
  readonly onClose: () => void;
}

export function ExportDialog({ snapshot, review, view, onClose }: ExportDialogProps) {
  const t = useTranslate();
  const interfaceLanguage = useLanguage();
  const [what, setWhat] = useState<'pack' | 'register'>(view === 'review' ? 'pack' : 'register');
  const [chosen, setChosen] = useState<readonly string[]>(['pptx', 'pdf', 'html', 'xlsx']);
  const [language, setLanguage] = useState(mapOf(snapshot).language);
  const [mark, setMark] = useState<(typeof confidentialityMarks)[number]>('none');
  const [isRunning, setRunning] = useState(false);
  const offered: readonly (keyof typeof reviewFormatNames)[] =
    what === 'pack' ? packFormats : registerFormats;
  const formats = offered.filter((format) => chosen.includes(format));
  const save = async () => {
    setRunning(true);
    const common = { language, date: today() };
    await saveReview(
      what === 'pack'
        ? {
            what,
            month: review.month,
            formats: packFormats.filter((format) => chosen.includes(format)),
            confidentiality: mark,
            ...common,
          }
        : { what, formats: registerFormats.filter((format) => chosen.includes(format)), ...common },
    );
    setRunning(false);
    onClose();
  };
  return (
    <Dialog title={t(text.exportPack)} onClose={onClose}>
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t(text.exportPack)}
          data={[
            { value: 'pack', label: t(text.packOf, { month: monthName(review.month, interfaceLanguage) }) },
            { value: 'register', label: t(text.registerFiles) },
          ]}
          value={what}
          onChange={(value) => setWhat(value === 'register' ? 'register' : 'pack')}
        />
        <Checkbox.Group
          label={t(text.format)}
          value={[...formats]}
          onChange={(now) =>
            setChosen([...chosen.filter((each) => !offered.some((one) => one === each)), ...now])
          }
        >
          <Group gap="md" mt={4}>
            {offered.map((format) => (
              <Checkbox key={format} value={format} label={reviewFormatNames[format]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group grow>
          <Select
            label={t(text.language)}
            allowDeselect={false}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
            value={language}
            onChange={(value) => setLanguage(value === 'en' ? 'en' : 'ru')}
          />
          {what === 'pack' && (
            <Select
              label={t(text.mark)}
              allowDeselect={false}
              data={confidentialityMarks.map((value) => ({
                value,
                label: value === 'none' ? t(text.markNone) : t(scene[value]),
              }))}
              value={mark}
              onChange={(value) => setMark(confidentialityMarks.find((each) => each === value) ?? 'none')}
            />
          )}
        </Group>
        <Group justify="flex-end">
          <Button loading={isRunning} disabled={formats.length === 0} onClick={() => void save()}>
            {t(text.save)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
