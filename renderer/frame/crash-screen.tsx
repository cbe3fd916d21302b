/** An honest screen when drawing fails: what is safe, a way to save the map, a way on. */
import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { shell } from '#core/i18n/messages/shell';
import { useOpenMap } from '../state/open-map';
import { saveAs } from '../state/save-flow';
import { useTranslate } from '../ui/language';
import { DiagnosticsButton } from './diagnostics-button';

interface CrashGuardState {
  readonly error: Error | null;
}

/** Stack lines name code, never what customers wrote; the message may quote it and is left out. */
const placesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');

function CrashScreen({ error }: { error: Error }) {
  const t = useTranslate();
  const isMapOpen = useOpenMap((state) => state.document !== null);
  return (
    <Stack role="alert" gap="md" p="xl" maw={640} mx="auto" mt="10vh">
      <Title order={2}>{t(shell.crashTitle)}</Title>
      <Text>{t(shell.crashText)}</Text>
      <Group>
        {isMapOpen && <Button onClick={() => void saveAs()}>{t(shell.crashSave)}</Button>}
        <Button variant="default" onClick={() => window.location.reload()}>
          {t(shell.crashReload)}
        </Button>
        <DiagnosticsButton />
      </Group>
      <details>
        <summary>{t(shell.crashDetails)}</summary>
        <Code block fz="xs">{`${error.name}\n${placesOf(error)}`}</Code>
      </details>
    </Stack>
  );
}

/** React has no hook for this: an error boundary must be a class. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashGuardState {
    return { error: error instanceof Error ? error : new Error('unknown') };
  }

  override render(): ReactNode {
    return this.state.error ? <CrashScreen error={this.state.error} /> : this.props.children;
  }
}
