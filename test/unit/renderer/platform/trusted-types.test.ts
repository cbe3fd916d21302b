import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { policyRules } from '#renderer/platform/trusted-types';

describe('The trusted types policy', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { baseURI: 'tapki://app/index.html' });
    vi.stubGlobal('window', { location: { origin: 'tapki://app', protocol: 'tapki:' } });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('lets style sheets through and no markup', () => {
    const css = '@media (min-width: 48em) {.a > .b {display: none !important;}}';
    expect(policyRules.createHTML(css)).toBe(css);
    for (const html of ['<img src=x onerror=alert(1)>', '</style><script>', 'text <b>bold</b>'])
      expect(() => policyRules.createHTML(html)).toThrow(TypeError);
  });

  it('lets workers of the app start and nothing else', () => {
    vi.stubGlobal('URL', URL);
    expect(() => policyRules.createScriptURL('https://example.org/a.js')).toThrow(TypeError);
    expect(() => policyRules.createScriptURL('data:text/javascript,alert(1)')).toThrow(TypeError);
    expect(() => policyRules.createScriptURL('blob:tapki://app/1234')).toThrow(TypeError);
  });
});
