/** A file opened in a browser that is not ours and has no network; what it asked for and complained of is heard. */
import type { Browser } from '@playwright/test';

export async function openBare(browser: Browser, address: string) {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
  // What the policy held back is told to the page alone, unless somebody listens.
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)),
  );
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) heard.push(request.url());
  });
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(address);
  return { page, heard };
}
