/** Gets a port to the evidence service: main is asked for one, the preload hands it over as a message of our own window. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { evidencePortMessage } from '#core/desktop/bridge';
import { call } from './desktop';
import type { EvidencePort } from './evidence-client';

const patience = 20_000;

const isPortMessage = (event: MessageEvent): boolean =>
  event.source === window &&
  event.origin === window.location.origin &&
  event.data?.type === evidencePortMessage;

function nextPort(): Promise<Result<EvidencePort>> {
  return new Promise((resolve) => {
    const settle = (result: Result<EvidencePort>) => {
      window.clearTimeout(timer);
      window.removeEventListener('message', receive);
      resolve(result);
    };
    const receive = (event: MessageEvent) => {
      const port = event.ports[0];
      if (isPortMessage(event) && port) settle(success(port));
    };
    const timer = window.setTimeout(() => settle(failure('evidenceStopped')), patience);
    window.addEventListener('message', receive);
  });
}

export async function connectEvidence(): Promise<Result<EvidencePort>> {
  const arriving = nextPort();
  const asked = await call('evidence.connect', {});
  return asked.ok ? arriving : asked;
}
