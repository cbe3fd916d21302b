/** Calls about help: diagnostics, the log, crash dumps, new versions. */
import { app, dialog, shell } from 'electron';
import { type Result, success } from '#core/desktop/app-error';
import type { Dumps } from '#core/desktop/help-api';
import { problemOf, tidyAddress, type UpdateState } from '#core/desktop/update-config';
import { updateWords as text } from '#core/i18n/messages/updates';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import type { DesktopHandlers } from '../answers';
import { deleteDumps, listDumps } from '../crash-dumps';
import type { Desk } from '../desk';
import { collectDiagnostics } from '../diagnostics';
import { nodeFiles } from '../files/file-system';
import { writeFileAtomically } from '../files/file-writer';
import { canInstall, downloadUpdate } from '../updates/installer';
import { getFile } from '../updates/update-hole';
import { computersFile, personsFile, readUpdateChoice, type UpdateChoice } from '../updates/update-places';
import { lookForUpdate, type UpdateQuestion } from '../updates/updates';

type HelpCalls = Pick<
  DesktopHandlers,
  | 'diagnostics.read'
  | 'diagnostics.showLogs'
  | 'dumps.list'
  | 'dumps.show'
  | 'dumps.delete'
  | 'updates.state'
  | 'updates.turnOn'
  | 'updates.turnOff'
  | 'updates.check'
>;

/** `atStart`: what the walls of the network were built for. */
export function helpCalls(desk: Desk, atStart: UpdateChoice): HelpCalls {
  return { ...diagnosticCalls(desk, atStart), ...updateCalls(desk, atStart) };
}

function diagnosticCalls(desk: Desk, atStart: UpdateChoice) {
  const dumps = async (): Promise<Result<Dumps>> => {
    const listed = await listDumps();
    return success({ count: listed.length, bytes: listed.reduce((sum, { bytes }) => sum + bytes, 0) });
  };
  const show = async (folder: string): Promise<Result<Record<string, never>>> => {
    await shell.openPath(folder);
    return success({});
  };
  return {
    'diagnostics.read': async () =>
      success(
        await collectDiagnostics({
          places: desk.places,
          settings: desk.settings.read(),
          asksForUpdates: atStart.config !== null,
        }),
      ),
    'diagnostics.showLogs': () => show(desk.places.logs),
    'dumps.list': dumps,
    'dumps.show': () => show(app.getPath('crashDumps')),
    async 'dumps.delete'() {
      await deleteDumps();
      return dumps();
    },
  } satisfies Partial<HelpCalls>;
}

function updateCalls(desk: Desk, atStart: UpdateChoice) {
  const say = (message: Message, values?: MessageValues): string =>
    translate(desk.language(), message, values);
  const own = personsFile(desk.places.userData);
  const chosen = (): UpdateChoice => readUpdateChoice(computersFile(process.platform, process.env), own);
  const ask = async ({ message, detail, buttons }: UpdateQuestion): Promise<number> => {
    const { response } = await dialog.showMessageBox(desk.window(), {
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    return response;
  };
  const state = (): UpdateState => {
    const { config, decidedBy } = chosen();
    return {
      host: config === null ? null : new URL(config.address).host,
      decidedBy,
      isAfterRestart: JSON.stringify(config) !== JSON.stringify(atStart.config),
    };
  };
  return {
    'updates.state': () => success(state()),
    async 'updates.turnOn'({ address, key }) {
      const config = { address: tidyAddress(address), key: key.trim() };
      const problem = problemOf(config);
      if (problem !== null || chosen().decidedBy === 'computer') return success({ state: state(), problem });
      const { host } = new URL(config.address);
      const answer = await ask({
        message: say(text.turnOnQuestion, { host }),
        detail: say(text.turnOnDetail),
        buttons: [say(text.turnOnButton), say(text.leaveOff)],
      });
      if (answer !== 0) return success({ state: state(), problem: null });
      const written = await writeFileAtomically(own, Buffer.from(`${JSON.stringify(config)}\n`));
      return written.ok ? success({ state: state(), problem: null }) : written;
    },
    async 'updates.turnOff'() {
      await nodeFiles.remove(own);
      return success(state());
    },
    async 'updates.check'() {
      const { config } = atStart;
      if (config === null || chosen().config === null) return success({});
      const window = desk.window();
      await lookForUpdate({
        config,
        current: app.getVersion(),
        platform: process.platform,
        arch: process.arch,
        canInstall: canInstall(process.platform, process.env),
        get: getFile,
        say,
        ask,
        download: (feed) =>
          downloadUpdate(feed, config.address, (share) => window.setProgressBar(share)).finally(() =>
            window.setProgressBar(-1),
          ),
        quit: () => app.quit(),
      });
      return success({});
    },
  } satisfies Partial<HelpCalls>;
}
