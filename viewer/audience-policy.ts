/**
 * The audience's page runs under "require-trusted-types-for 'script'": it makes no markup of text at all, and starts one
 * worker of its own, which decodes pictures. Anything else that is named by an address stays refused.
 */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

const isOwnWorker = ({ origin, protocol, pathname }: URL): boolean =>
  origin === location.origin &&
  protocol === location.protocol &&
  /\/decode-worker[^/]*\.[jt]s$/.test(pathname);

function createScriptURL(address: string): string {
  if (!isOwnWorker(new URL(address, document.baseURI)))
    throw new TypeError('Only the worker of this page runs');
  return address;
}

export function installPolicy(factory: PolicyFactory | undefined): void {
  factory?.createPolicy('default', { createScriptURL });
}
