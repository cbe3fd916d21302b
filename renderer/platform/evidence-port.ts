/** Gets a port to the evidence service. */
import type { Result } from '#core/desktop/app-error';
import { evidencePortMessage } from '#core/desktop/bridge';
import { arrivingPort } from './arriving-port';
import { call } from './desktop';
import type { EvidencePort } from './evidence-client';

const isMeant = (message: unknown): boolean => Reflect.get(Object(message), 'type') === evidencePortMessage;

export async function connectEvidence(): Promise<Result<EvidencePort>> {
  const arriving = arrivingPort(isMeant, 'evidenceStopped');
  const asked = await call('evidence.connect', {});
  return asked.ok ? arriving : asked;
}
