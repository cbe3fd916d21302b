/**
 * Check 18: in every window, whoever runs code in the page cannot run or load what is not ours, make markup of text or bring
 * styles along, and our own screens need nothing that the policy blocks.
 */
import { expect, type Page } from '@playwright/test';
import { hardCheck } from '../../hard/check';
import { test } from '../harness/test';
import { inPage, listeningServer, openAllWindows, windowNames } from '../support/taken-over-page';

const check = hardCheck(18);

interface Outcome {
  /** Attempts that neither threw nor were reported by the policy. */
  readonly through: readonly string[];
  readonly count: number;
  readonly canary: string;
}

const loading = (page: Page, address: string): Promise<Outcome> =>
  inPage(
    page,
    async (given) => {
      const add = (tag: string, attributes: Record<string, string>, text = ''): HTMLElement => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = text;
        document.body.append(element);
        return element;
      };
      const canary = 'window.canary = "ran"';
      const attempts: readonly (readonly [string, () => unknown])[] = [
        ['eval', () => Reflect.get(globalThis, 'eval')(canary)],
        ['Function', () => new Function(canary)()],
        ['timer from text', () => setTimeout(canary as never, 0)],
        ['inline script', () => add('script', {}, canary)],
        ['foreign script', () => add('script', { src: `${given}/script.js` })],
        ['data script', () => add('script', { src: `data:text/javascript,${canary}` })],
        ['handler', () => add('button', { onclick: canary }).click()],
        [
          'html',
          () =>
            Object.assign(document.createElement('div'), { innerHTML: `<img src=x onerror='${canary}'>` }),
        ],
        ['foreign frame', () => add('iframe', { src: given })],
        ['srcdoc', () => add('iframe', { srcdoc: `<script>parent.canary = "ran"</script>` })],
        ['object', () => add('object', { data: `${given}/object` })],
        ['blob worker', () => new Worker(URL.createObjectURL(new Blob([canary])))],
      ];
      let violations = 0;
      document.addEventListener('securitypolicyviolation', () => {
        violations += 1;
      });
      const through: string[] = [];
      for (const [name, attempt] of attempts) {
        const before = violations;
        let isRefused = false;
        try {
          attempt();
        } catch {
          isRefused = true;
        }
        for (let waited = 0; waited < 20 && !isRefused && violations === before; waited += 1)
          await new Promise((done) => setTimeout(done, 50));
        if (!isRefused && violations === before) through.push(name);
      }
      return {
        through,
        canary: String(Reflect.get(globalThis, 'canary') ?? 'unset'),
        count: attempts.length,
      };
    },
    address,
  );

test('twelve attempts to run or load what is not ours are blocked in every window', async ({ tapki }) => {
  const server = await listeningServer();
  const windows = await openAllWindows(tapki);
  for (const name of windowNames) {
    const outcome = await loading(windows[name], server.address);
    expect(outcome, name).toEqual({ through: [], canary: 'unset', count: 12 });
    check.note({ name: `attempts blocked, ${name}`, required: '12 of 12', seen: '12 of 12', holds: true });
    const sinks = await markup(windows[name], server.address);
    expect(sinks, name).toMatchObject({ through: [], canary: 'unset' });
    const all = `${sinks.count} of ${sinks.count}`;
    check.note({ name: `sinks of trusted types, ${name}`, required: 'all refuse', seen: all, holds: true });
    expect(await styles(windows[name]), name).toEqual({ element: 'blocked', attribute: 'blocked' });
  }
  server.close();
  expect(server.hits).toEqual([]);
  const policies = await tapki.app.evaluate(async ({ session }) =>
    Promise.all(
      ['index.html', 'audience.html', 'capture.html'].map(async (file) => {
        const { headers } = await session.defaultSession.fetch(`tapki://app/${file}`);
        return headers.get('content-security-policy') ?? '';
      }),
    ),
  );
  const nonce = /'nonce-[A-Za-z0-9+/]{24}'/;
  expect(policies.every((policy) => nonce.test(policy))).toBe(true);
  expect(new Set(policies.map((policy) => policy.replace(nonce, '')))).toHaveProperty('size', 1);
});

/** Each door by which text becomes markup, a script or the address of one. */
const markup = (page: Page, address: string): Promise<Outcome> =>
  inPage(
    page,
    async (given) => {
      const canary = 'window.canary = "ran"';
      const html = `<img src=x onerror='${canary}'><svg onload='${canary}'></svg>`;
      const make = (tag: string): HTMLElement => document.body.appendChild(document.createElement(tag));
      const set = (target: object, name: string, value: string) => Reflect.set(target, name, value);
      const run = (target: object, name: string, ...values: readonly unknown[]): unknown => {
        const method: unknown = Reflect.get(target, name);
        // What this browser does not have is no door.
        if (typeof method !== 'function') throw new Error('absent');
        return Reflect.apply(method, target, [...values]);
      };
      const svgScript = () => document.createElementNS('http://www.w3.org/2000/svg', 'script');
      const doors: Readonly<Record<string, () => unknown>> = {
        innerHTML: () => set(make('div'), 'innerHTML', html),
        outerHTML: () => set(make('div'), 'outerHTML', html),
        template: () => set(document.createElement('template'), 'innerHTML', html),
        shadow: () => set(make('div').attachShadow({ mode: 'open' }), 'innerHTML', html),
        insertAdjacentHTML: () => make('div').insertAdjacentHTML('beforeend', html),
        setHTMLUnsafe: () => run(make('div'), 'setHTMLUnsafe', html),
        parseHTMLUnsafe: () => run(Document, 'parseHTMLUnsafe', html),
        parseFromString: () => new DOMParser().parseFromString(html, 'text/html'),
        fragment: () => document.createRange().createContextualFragment(html),
        write: () => run(document, 'write', html),
        writeln: () => run(document, 'writeln', html),
        execCommand: () => {
          make('div').contentEditable = 'true';
          return run(document, 'execCommand', 'insertHTML', false, html);
        },
        srcdoc: () => set(make('iframe'), 'srcdoc', html),
        srcdocAttribute: () => make('iframe').setAttribute('srcdoc', html),
        srcdocNamed: () => make('iframe').setAttributeNS(null, 'srcdoc', html),
        scriptText: () => set(make('script'), 'text', canary),
        scriptTextContent: () => set(make('script'), 'textContent', canary),
        scriptInnerText: () => set(make('script'), 'innerText', canary),
        scriptNode: () => make('script').append(canary),
        scriptSource: () => set(make('script'), 'src', `${given}/a.js`),
        scriptData: () => set(make('script'), 'src', `data:text/javascript,${canary}`),
        scriptBlob: () => set(make('script'), 'src', URL.createObjectURL(new Blob([canary]))),
        svgHref: () => svgScript().setAttribute('href', `${given}/a.js`),
        handler: () => make('b').setAttribute('onclick', canary),
        eval: () => Reflect.get(globalThis, 'eval')(canary),
        function: () => Reflect.construct(Function, [canary])(),
        asyncFunction: () => Reflect.construct((async () => undefined).constructor, [canary])(),
        timeout: () => run(globalThis, 'setTimeout', canary, 0),
        interval: () => clearInterval(Number(run(globalThis, 'setInterval', canary, 1_000))),
        worker: () => new Worker(`data:text/javascript,${canary}`),
        sharedWorker: () => new SharedWorker(`data:text/javascript,${canary}`),
        foreignWorker: () => new Worker(`${given}/worker.js`),
        serviceWorker: () => run(navigator.serviceWorker, 'register', `${given}/sw.js`),
        module: () => import(/* @vite-ignore */ `${given}/module.js`),
        policy: () => run(Reflect.get(globalThis, 'trustedTypes'), 'createPolicy', 'mine', {}),
        secondDefault: () => run(Reflect.get(globalThis, 'trustedTypes'), 'createPolicy', 'default', {}),
      };
      let violations = 0;
      document.addEventListener('securitypolicyviolation', () => {
        violations += 1;
      });
      const through: string[] = [];
      for (const [name, door] of Object.entries(doors)) {
        const before = violations;
        let isRefused = false;
        try {
          const result = door();
          if (result instanceof Promise) await result;
          // Not done is refused, too.
          isRefused = result === false;
        } catch {
          isRefused = true;
        }
        for (let waited = 0; waited < 10 && !isRefused && violations === before; waited += 1)
          await new Promise((done) => setTimeout(done, 20));
        if (!isRefused && violations === before) through.push(name);
      }
      return {
        through,
        canary: String(Reflect.get(globalThis, 'canary') ?? 'unset'),
        count: Object.keys(doors).length,
      };
    },
    address,
  );

/** Inline styles that are not ours, as an element and as an attribute of parsed markup. */
const styles = (page: Page): Promise<{ element: string; attribute: string }> =>
  inPage(page, async () => {
    const probe = document.createElement('p');
    probe.className = 'foreign-style';
    const style = document.createElement('style');
    style.append('.foreign-style { color: rgb(1, 2, 3) }');
    document.body.append(probe, style);
    const attributed = document.createElement('p');
    attributed.setAttribute('style', 'color: rgb(1, 2, 3)');
    document.body.append(attributed);
    const told = (element: Element): string =>
      getComputedStyle(element).color === 'rgb(1, 2, 3)' ? 'applied' : 'blocked';
    return { element: told(probe), attribute: told(attributed) };
  });

test('no screen of ours needs what the policy blocks', async ({ tapki }) => {
  const { app, window } = tapki;
  await window.getByRole('grid').waitFor();
  await app.evaluate(({ dialog }) => {
    const closed = { canceled: true, filePaths: [], filePath: '' };
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve(closed),
      showSaveDialog: () => Promise.resolve(closed),
    });
  });
  const entries = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [])
      .filter(({ label, enabled }) => enabled && label.endsWith('…'))
      .map(({ label }) => label),
  );
  expect(entries.length).toBeGreaterThan(8);
  for (const entry of entries) {
    await app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find(({ label }) => label === wanted)?.click();
    }, entry);
    await window.waitForTimeout(150);
    await window.keyboard.press('Escape');
  }
  const dressed = await window.evaluate(() =>
    getComputedStyle(document.body).getPropertyValue('--mantine-color-body'),
  );
  expect(dressed).not.toBe('');
  expect(tapki.errors.filter((error) => error.includes('Content Security Policy'))).toEqual([]);
});
