/** Diagnostics in words, as they are shown and copied: one section a line or a list, in the language of the interface. */
import type { Language } from '../document/records/field';
import { diagnosticsWords as text } from '../i18n/messages/diagnostics';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import type { ContactCounts, DiagnosticCounts, Diagnostics, storeNames } from './diagnostics';

export interface CountedByWindow {
  readonly library: DiagnosticCounts | null;
  readonly contacts: ContactCounts | null;
}

const storeWords: Readonly<Record<(typeof storeNames)[number], Message>> = {
  library: text.library,
  contacts: text.contactStore,
  mirror: text.mirror,
  backups: text.backups,
  setAside: text.setAside,
  inbox: text.inbox,
  logs: text.logs,
  dumps: text.dumpStore,
};

/** One digit after the point: the size of a folder in MB. */
export const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;

export function diagnosticsText(
  language: Language,
  told: Diagnostics,
  { library, contacts }: CountedByWindow,
): string {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const sure = (is: boolean): string => say(is ? text.yes : text.no);
  // Pixels are no quantity: written without spaces between thousands.
  const displayLine = ({ width, height, scale }: Diagnostics['displays'][number]): string =>
    say(text.displayLine, { width: `${width}`, height: `${height}`, scale });
  const { versions, formats, system, settings } = told;
  const sections: readonly (readonly [Message, readonly string[]])[] = [
    [text.versions, Object.entries(versions).map(([name, version]) => `${name} ${version}`)],
    [
      text.formats,
      [
        say(text.formatsLine, {
          ...formats,
          library: library?.databaseVersion ?? '—',
        }),
      ],
    ],
    [
      text.system,
      [
        say(text.systemLine, {
          platform: system.platform,
          release: system.release,
          arch: system.arch,
          processors: system.processors,
          memory: system.memoryMb,
          free: system.freeMb,
        }),
        say(system.isPackaged ? text.packaged : text.unpackaged),
        say(system.isSandboxed ? text.sandboxed : text.unsandboxed),
      ],
    ],
    [text.displays, told.displays.map(displayLine)],
    [
      text.settings,
      [
        say(text.settingsLine, {
          language: settings.language,
          theme: settings.theme,
          size: settings.interfaceSize,
          guide: sure(settings.hasSeenGuide),
          logo: sure(settings.hasLogo),
          presets: settings.presets,
          dumps: sure(settings.keepsDumps),
          updates: sure(settings.asksForUpdates),
        }),
      ],
    ],
    [text.counts, [library === null ? say(text.unread) : say(text.countsLine, { ...library })]],
    [text.contacts, [contacts === null ? say(text.unread) : say(text.contactsLine, { ...contacts })]],
    [
      text.stores,
      told.stores.map(({ store, files, bytes }) =>
        say(text.storeLine, { store: say(storeWords[store]), files, mb: megabytes(bytes) }),
      ),
    ],
    [
      text.processes,
      told.processes.map(({ kind, memoryMb, percent }) =>
        say(text.processLine, { kind, memory: memoryMb, percent }),
      ),
    ],
    [text.failures, told.failures.length === 0 ? [say(text.failuresNone)] : told.failures],
  ];
  const lines = sections.map(([name, parts]) =>
    name === text.failures && told.failures.length > 0
      ? `${say(name)}:\n${parts.join('\n')}`
      : `${say(name)}: ${parts.join('; ')}`,
  );
  return [`Tapki, ${told.at}`, ...lines].join('\n');
}
