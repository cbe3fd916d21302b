/** How long texts are kept, and wiping the whole store; both ask before they delete. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { sourcesScreen } from '#core/i18n/messages/sources';
import type { Message } from '#core/i18n/translate';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { useEvidenceReply } from './use-evidence-reply';

const choices = [3, 6, 12, 24, 36] as const;

export function StoreKeeping({ onChanged }: { readonly onChanged: () => void }) {
  const t = useTranslate();
  const { reply, again } = useEvidenceReply('retention', {});
  const [asked, setAsked] = useState<number | 'wipe' | null>(null);
  const keep = async (months: number | null) => {
    const done = valueOrNotice(await requestEvidence('setRetention', { months }));
    setAsked(null);
    if (done && done.rows > 0) notify({ message: sourcesScreen.kept, values: { count: done.rows } });
    if (done?.isErased === false) notify({ message: sourcesScreen.notErased });
    again();
  };
  const wipe = async () => {
    const done = valueOrNotice(await requestEvidence('wipeStore', {}));
    setAsked(null);
    if (!done) return;
    notify({ message: sourcesScreen.wiped });
    onChanged();
  };
  const months = reply?.months ?? null;
  const shown = [...new Set([...choices, ...(months === null ? [] : [months])])].toSorted((a, b) => a - b);
  const time = (count: number) => t(sourcesScreen.keepMonths, { count });
  return (
    <Group gap="sm">
      <Text size="sm">{t(sourcesScreen.keepTexts)}</Text>
      <NativeSelect
        size="sm"
        aria-label={t(sourcesScreen.keepTexts)}
        disabled={!reply}
        value={months === null ? '' : String(months)}
        data={[
          { value: '', label: t(sourcesScreen.keepForGood) },
          ...shown.map((count) => ({ value: String(count), label: time(count) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value === '') void keep(null);
          else setAsked(Number(value));
        }}
      />
      <Button variant="subtle" color="red" onClick={() => setAsked('wipe')}>
        {t(sourcesScreen.wipe)}
      </Button>
      {typeof asked === 'number' && (
        <Asking
          title={sourcesScreen.keepTitle}
          text={t(sourcesScreen.keepAsk, { time: time(asked) })}
          yes={sourcesScreen.keepYes}
          onYes={() => keep(asked)}
          onNo={() => setAsked(null)}
        />
      )}
      {asked === 'wipe' && (
        <Asking
          title={sourcesScreen.wipeTitle}
          text={t(sourcesScreen.wipeAsk)}
          yes={sourcesScreen.wipeYes}
          onYes={wipe}
          onNo={() => setAsked(null)}
        />
      )}
    </Group>
  );
}

interface AskingProps {
  readonly title: Message;
  readonly text: string;
  readonly yes: Message;
  readonly onYes: () => Promise<void>;
  readonly onNo: () => void;
}

function Asking({ title, text, yes, onYes, onNo }: AskingProps) {
  const t = useTranslate();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await onYes();
  };
  return (
    <Dialog title={t(title)} size="md" onClose={onNo}>
      <Stack gap="lg">
        <Text>{text}</Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" data-autofocus disabled={isBusy} onClick={onNo}>
            {t(evidenceWords.cancel)}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void go()}>
            {t(yes)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
