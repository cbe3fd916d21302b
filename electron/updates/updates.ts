/**
 * Looking for a new version, when a person asks: each step is a question of its own, asked by main, so that no page can
 * answer it. Where Tapki cannot replace itself (an unpacked archive, a package of the system) it only tells.
 */
import type { UpdateConfig } from '#core/desktop/update-config';
import { updateWords as text } from '#core/i18n/messages/updates';
import type { Message, MessageValues } from '#core/i18n/translate';
import { log } from '../log';
import { checkUpdate, feedName, type GetFile, type UpdateFeed } from './check-update';

export interface UpdateQuestion {
  readonly message: string;
  readonly detail: string;
  /** The first one is that of going on; the last one that of leaving it. */
  readonly buttons: readonly string[];
}

export interface UpdateWorld {
  readonly config: UpdateConfig;
  readonly current: string;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly canInstall: boolean;
  readonly get: GetFile;
  readonly say: (message: Message, values?: MessageValues) => string;
  /** The button that was chosen, from 0. */
  readonly ask: (question: UpdateQuestion) => Promise<number>;
  /** Downloads and checks it; the answer installs it when the app ends. Throws when it is not what was signed. */
  readonly download: (feed: UpdateFeed) => Promise<{ readonly installOnQuit: () => void }>;
  readonly quit: () => void;
}

let isAsking = false;

/** One at a time: a second click changes nothing. */
export async function lookForUpdate(world: UpdateWorld): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  try {
    await look(world);
  } finally {
    isAsking = false;
  }
}

async function look(world: UpdateWorld): Promise<void> {
  const { config, current, platform, arch, get, say } = world;
  const answer = await checkUpdate(config, { current, name: feedName(platform, arch), get });
  log('update asked for', { answer: answer.kind });
  const host = new URL(config.address).host;
  if (answer.kind === 'failed') {
    log('update not taken', { reason: answer.reason });
    return tell(world, say(text.failed), say(text[answer.reason], { host }));
  }
  if (answer.kind === 'current')
    return tell(world, say(text.current), say(text.version, { version: current }));
  const { version } = answer.feed;
  const there = say(text.there, { version });
  if (!world.canInstall) return tell(world, there, say(text.installYourself, { host }));
  const size = Math.round(Math.max(...answer.feed.files.map((file) => file.size)) / 2 ** 20);
  const wanted = await world.ask({
    message: there,
    detail: say(text.downloadDetail, { host, size }),
    buttons: [say(text.download), say(text.later)],
  });
  if (wanted !== 0) return;
  await downloadAndAsk(world, answer.feed);
}

async function downloadAndAsk(world: UpdateWorld, feed: UpdateFeed): Promise<void> {
  const { say } = world;
  const downloaded = await world.download(feed).catch(() => null);
  if (downloaded === null) {
    log('update not downloaded');
    return tell(world, say(text.failed), say(text.notDownloaded));
  }
  const now = await world.ask({
    message: say(text.ready, { version: feed.version }),
    detail: say(text.readyDetail),
    buttons: [say(text.quitAndInstall), say(text.installOnQuit), say(text.dont)],
  });
  if (now === 2) return;
  downloaded.installOnQuit();
  if (now === 0) world.quit();
}

const tell = async (world: UpdateWorld, message: string, detail: string): Promise<void> =>
  void (await world.ask({ message, detail, buttons: [world.say(text.close)] }));
