/**
 * The nonce of this load of the page, by which its policy knows style elements of ours from others: main writes it into
 * the page (electron/content-security.ts). Mantine takes it as a property; what locks scrolling below dialogs looks for a
 * variable that bundlers of old declared.
 */
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
const nonce = meta?.nonce ?? '';

if (nonce !== '') Object.defineProperty(globalThis, '__webpack_nonce__', { value: nonce });

export const styleNonce = (): string => nonce;
