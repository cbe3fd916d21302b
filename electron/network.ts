/** No request leaves this machine: every session refuses everything but the app's own schemes. */
import { app, type Session } from 'electron';
import { log } from './log';

const ownSchemes = new Set(['tapki:', 'blob:', 'data:', 'devtools:', 'chrome:']);

/** Switches that must be set before the app is ready. */
export function silenceNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.on('session-created', refuseRequests);
}

export const isOwnAddress = (url: string): boolean =>
  URL.canParse(url) && ownSchemes.has(new URL(url).protocol);

function refuseRequests(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    const isAllowed = isOwnAddress(request.url);
    if (!isAllowed) log('request refused', { kind: request.resourceType });
    answer({ cancel: !isAllowed });
  });
}
