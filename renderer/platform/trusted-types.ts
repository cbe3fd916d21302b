/**
 * The window runs under "require-trusted-types-for 'script'". Two things of our own need a policy: Mantine sets
 * the text of style elements through innerHTML, and workers start from a URL. Markup and foreign URLs stay refused.
 */

interface PolicyRules {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): unknown;
}
declare global {
  interface Window {
    readonly trustedTypes?: PolicyFactory;
  }
}

export const policyRules: PolicyRules = {
  createHTML(html) {
    // Style sheets hold no "<", and without one no element can come into being.
    if (html.includes('<')) throw new TypeError('Markup in text is refused');
    return html;
  },
  createScriptURL(url) {
    const target = new URL(url, document.baseURI);
    if (target.origin !== window.location.origin || target.protocol !== window.location.protocol)
      throw new TypeError('Only scripts of the app itself run');
    return url;
  },
};

export function installTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', policyRules);
}
