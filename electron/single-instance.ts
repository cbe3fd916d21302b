/** One running app per profile: a second start hands its file over and ends. */
import { app } from 'electron';
import { z } from 'zod';
import { readStartArguments } from './start-arguments';

const handedOver = z.object({ file: z.string().nullable() });

/** False: another app of this profile is running and was told; this one must end. */
export function becomeOnlyInstance(
  file: string | null,
  onSecondStart: (file: string | null) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ file })) return false;
  app.on('second-instance', (_event, argv, folder, data) => {
    const told = handedOver.safeParse(data);
    onSecondStart(told.success ? told.data.file : readStartArguments(argv, app.isPackaged, folder).file);
  });
  return true;
}
