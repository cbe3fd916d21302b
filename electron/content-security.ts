/** The content security policies of every page of ours, checked by tests against golden strings. Reasons: docs/security.md. */
import { randomBytes } from 'node:crypto';

/** Nothing but what follows it, no address that others would be read from, no form, no page around it. */
const closed = ["default-src 'none'"];
const ends = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];

/**
 * Windows: the editor, the audience's, the small one for notes. `nonce`: of one load of one page, for the style elements
 * that the component library writes; left out, as with everything that is not a page, none is let through.
 */
export const windowPolicy = (nonce?: string): string =>
  [
    ...closed,
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    ...ends,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Hidden pages that are printed or painted: no script at all, and styles that they bring along. */
export const printedPagePolicy = [
  ...closed,
  "style-src 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  ...ends,
].join('; ');

/** Sent with every answer of the app protocol. */
export const securityHeaders = (nonce?: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': windowPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
});

/** A page that knows the nonce of its own policy, and nothing that an earlier load of it could have known. */
export function withNonce(html: string): { readonly html: string; readonly nonce: string } {
  const nonce = randomBytes(18).toString('base64');
  return { html: html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`), nonce };
}
