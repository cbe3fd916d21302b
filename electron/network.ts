/**
 * No request leaves this machine: every session refuses everything but the app's own schemes. The one exception is an
 * address for new versions, when somebody configured one (electron/updates).
 */
import { app, type Session } from 'electron';
import { log } from './log';
import { isBelow, updateSession } from './updates/update-hole';

const ownSchemes = new Set(['tapki:', 'blob:', 'data:', 'devtools:', 'chrome:']);

/** The address that the updater's own session may read from; null: none. */
let updateAddress: string | null = null;

/** Switches that must be set before the app is ready. `address`: where new versions are looked for; null: nowhere. */
export function silenceNetwork(address: string | null): void {
  updateAddress = address;
  app.commandLine.appendSwitch('host-resolver-rules', resolverRules(address));
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.on('session-created', refuseRequests);
}

export const isOwnAddress = (url: string): boolean =>
  URL.canParse(url) && ownSchemes.has(new URL(url).protocol);

/** No name is resolved but that of the address. */
export const resolverRules = (address: string | null): string =>
  address === null ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${new URL(address).hostname}`;

const mayPass = (session: Session, request: { readonly url: string; readonly method: string }): boolean =>
  updateAddress !== null && isBelow(updateAddress, request) && session === updateSession();

function refuseRequests(session: Session): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    const isAllowed = isOwnAddress(request.url) || mayPass(session, request);
    if (!isAllowed) log('request refused', { kind: request.resourceType });
    answer({ cancel: !isAllowed });
  });
}
