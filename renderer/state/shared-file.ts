/** The file of the open map is open elsewhere too: asked of whoever came second, told to whoever was there. */
import { create } from 'zustand';
import type { OtherEditor } from '#core/desktop/desktop-api';
import { recovery } from '#core/i18n/messages/recovery';
import { on } from '../platform/desktop';
import type { MapFile } from '../storage/database';
import { notify, withdraw } from './notices';
import { useOpenMap } from './open-map';

export interface SharedFile {
  readonly file: MapFile;
  readonly others: readonly OtherEditor[];
}
export const useSharedFile = create<{ readonly asked: SharedFile | null }>(() => ({ asked: null }));
export const endSharedQuestion = (): void => useSharedFile.setState({ asked: null });

const noticeId = 'othersCame';

interface Told {
  readonly token: string;
  readonly others: readonly OtherEditor[];
  /** They were there before us. */
  readonly isSecond: boolean;
}

function show({ token, others, isSecond }: Told): void {
  const { file, document } = useOpenMap.getState();
  if (file?.token !== token || !document) return;
  const [first] = others;
  if (!first) {
    withdraw(noticeId);
    endSharedQuestion();
  } else if (isSecond && !document.isReadOnly) {
    useSharedFile.setState({ asked: { file, others } });
  } else {
    notify({
      message: recovery.othersCame,
      values: { name: file.name, computer: others.map(({ computer }) => computer).join(', ') },
      isSticky: true,
      id: noticeId,
    });
  }
}

export function watchOthers(): void {
  // Main looks into the folder while the map is still being opened: what it says of it waits for the map.
  let last: Told | null = null;
  on('file.others', (told) => {
    last = told;
    show(told);
  });
  useOpenMap.subscribe((now, before) => {
    if (now.file?.token === before.file?.token) return;
    endSharedQuestion();
    withdraw(noticeId);
    if (last && now.file?.token === last.token) show(last);
  });
}
