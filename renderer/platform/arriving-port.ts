/** Ports that main was asked for: the preload hands each over as a message of our own window. */
import { type AppErrorCode, failure, type Result, success } from '#core/desktop/app-error';

const patience = 20_000;

const isOurs = ({ source, origin }: MessageEvent): boolean =>
  source === window && origin === window.location.origin;

/** The next port whose message is the one waited for; `late`: what is answered when it does not come. */
export function arrivingPort(
  isMeant: (message: unknown) => boolean,
  late: AppErrorCode,
): Promise<Result<MessagePort>> {
  return new Promise((resolve) => {
    const settle = (result: Result<MessagePort>) => {
      window.clearTimeout(timer);
      window.removeEventListener('message', receive);
      resolve(result);
    };
    const receive = (event: MessageEvent) => {
      const port = event.ports[0];
      if (isOurs(event) && isMeant(event.data) && port) settle(success(port));
    };
    const timer = window.setTimeout(() => settle(failure(late)), patience);
    window.addEventListener('message', receive);
  });
}
