/**
 * Catching notes on the way: the keys that bring the small window, what is typed into it, and the folder of other programs.
 * All of it goes into the inbox; the window of the app is told, and takes it into the programme when one is open.
 */
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { noteOfTyped } from '#core/capture/captured-note';
import type { GuideStep } from '#core/capture/guess-step';
import { type Result, success } from '#core/desktop/app-error';
import type { CaptureNews } from '#core/desktop/bridge';
import type { CaptureSettings } from '#core/desktop/capture-settings';
import type { Language } from '#core/document/records/field';
import type { CaptureSettingsFile } from './capture-settings';
import type { CaptureWindow, CaptureWindowEvents } from './capture-window';
import { createFolderWatch } from './folder-watch';
import type { Inbox } from './inbox';

/** What it needs of the machine and of the app around it. */
export interface CaptureMachine {
  readonly inbox: Inbox;
  readonly settings: CaptureSettingsFile;
  /** False: the system refuses the keys. */
  readonly register: (shortcut: string, run: () => void) => boolean;
  readonly unregisterAll: () => void;
  readonly openWindow: (events: CaptureWindowEvents) => CaptureWindow;
  readonly language: () => Language;
  readonly scheme: () => 'light' | 'dark';
  readonly author: () => string;
  readonly now: () => Date;
  /** Something is in the inbox, or was put aside. */
  readonly onArrival: (news: { readonly refused: number }) => void;
}

export interface QuickCapture {
  show(): void;
  /** Takes the keys and watches the folder, until `stop`. */
  start(): void;
  stop(): void;
  teach(guide: readonly GuideStep[]): void;
  state(): Promise<CaptureSettings>;
  /** A choice that the disk does not take holds until the program ends. */
  setShortcut(shortcut: string | null): Promise<Result<CaptureSettings>>;
  /** null: no folder any more. */
  setFolder(folder: string | null): Promise<Result<CaptureSettings>>;
}

export function createQuickCapture(machine: CaptureMachine): QuickCapture {
  const { inbox, settings } = machine;
  let window: CaptureWindow | null = null;
  let guide: readonly GuideStep[] = [];
  let isRefused = false;
  const folderWatch = createFolderWatch({
    folder: () => settings.read().folder,
    world: () => ({ now: machine.now, language: machine.language(), receive: inbox.add }),
    onSweep({ taken, refused }) {
      if (taken.length + refused.length > 0) machine.onArrival({ refused: refused.length });
    },
  });

  const tellAll = (of: CaptureWindow, isOpening: boolean): void => {
    const news: CaptureNews = {
      kind: 'look',
      language: machine.language(),
      scheme: machine.scheme(),
      isOpening,
    };
    of.tell(news);
  };

  function ready(): CaptureWindow {
    if (window) return window;
    const made = machine.openWindow({
      async onNote(typed) {
        const id = `note-${randomUUID()}`;
        const now = machine.now().toISOString();
        const note = noteOfTyped(typed, { id, now, way: 'window' }, machine.author());
        const kept = await inbox.add([note]);
        if (!kept.ok) return kept;
        made.hide();
        machine.onArrival({ refused: 0 });
        return kept;
      },
      onReady(isShown) {
        tellAll(made, isShown);
        made.tell({ kind: 'guide', guide: [...guide] });
      },
      onClosed() {
        if (window === made) window = null;
      },
    });
    window = made;
    return made;
  }

  function show(): void {
    const shown = ready();
    shown.show();
    tellAll(shown, true);
  }

  function takeKeys(): void {
    machine.unregisterAll();
    const { shortcut } = settings.read();
    isRefused = shortcut !== null && !machine.register(shortcut, show);
  }

  const state = async (): Promise<CaptureSettings> => {
    const { shortcut, folder } = settings.read();
    const isFolderGone =
      folder !== null &&
      (await access(folder).then(
        () => false,
        () => true,
      ));
    return { shortcut, isRefused, folder: folder === null ? null : basename(folder), isFolderGone };
  };

  return {
    show,
    start() {
      takeKeys();
      folderWatch.start();
    },
    stop() {
      machine.unregisterAll();
      folderWatch.stop();
      window?.destroy();
      window = null;
    },
    teach(told) {
      guide = told;
      window?.tell({ kind: 'guide', guide: [...told] });
    },
    state,
    async setShortcut(shortcut) {
      const kept = await settings.save({ shortcut });
      takeKeys();
      return kept.ok ? success(await state()) : kept;
    },
    async setFolder(folder) {
      const kept = await settings.save({ folder });
      folderWatch.start();
      return kept.ok ? success(await state()) : kept;
    },
  };
}
