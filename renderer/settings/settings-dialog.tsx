/** Settings: language, theme, name, and where things lie. Every change is kept at once. */
import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { interfaceSizes } from '#core/desktop/appearance';
import { settings as text } from '#core/i18n/messages/settings';
import { changeSettings, chosenLanguage, useSettings } from '../state/settings';
import { useTyping } from '../state/use-typing';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';
import { CaptureChoices } from './capture-choices';
import { TroubleChoices } from './trouble-choices';
import { UpdateChoices } from './update-choices';

function Row({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {children}
      {hint !== undefined && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </Stack>
  );
}

function AuthorName() {
  const t = useTranslate();
  const authorName = useSettings((state) => state.authorName);
  const typing = useTyping(authorName, (name) => void changeSettings({ authorName: name.trim() }));
  return (
    <Row label={t(text.authorName)} hint={t(text.authorHint)}>
      <TextInput
        aria-label={t(text.authorName)}
        maxLength={200}
        value={typing.text}
        onChange={(event) => typing.type(event.currentTarget.value)}
        onBlur={typing.leave}
      />
    </Row>
  );
}

export function SettingsDialog() {
  const t = useTranslate();
  const language = useSettings(chosenLanguage);
  const theme = useSettings((state) => state.theme);
  const size = useSettings((state) => state.interfaceSize);
  return (
    <Dialog title={t(text.title)} onClose={closeDialog} size="md">
      <Stack gap="lg">
        <Row label={t(text.language)} hint={t(text.languageHint)}>
          <SegmentedControl
            aria-label={t(text.language)}
            value={language}
            onChange={(chosen) => void changeSettings({ language: chosen })}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Row>
        <Row label={t(text.theme)}>
          <SegmentedControl
            aria-label={t(text.theme)}
            value={theme}
            onChange={(chosen) => void changeSettings({ theme: chosen })}
            data={[
              { value: 'system', label: t(text.themeSystem) },
              { value: 'light', label: t(text.themeLight) },
              { value: 'dark', label: t(text.themeDark) },
            ]}
          />
        </Row>
        <Row label={t(text.size)} hint={t(text.sizeHint)}>
          <SegmentedControl
            aria-label={t(text.size)}
            value={String(size)}
            onChange={(chosen) => {
              const interfaceSize = interfaceSizes.find((each) => String(each) === chosen);
              if (interfaceSize !== undefined) void changeSettings({ interfaceSize });
            }}
            data={interfaceSizes.map((percent) => ({
              value: String(percent),
              label: t(text.sizePercent, { percent }),
            }))}
          />
        </Row>
        <AuthorName />
        <CaptureChoices />
        <UpdateChoices />
        <TroubleChoices />
        <Stack gap="xs">
          <PanelHeader title={t(text.whereTitle)} order={3} />
          {[text.whereMaps, text.whereFiles, text.whereContacts].map((message) => (
            <Text key={message.en} size="sm" c="dimmed">
              {t(message)}
            </Text>
          ))}
        </Stack>
      </Stack>
    </Dialog>
  );
}
