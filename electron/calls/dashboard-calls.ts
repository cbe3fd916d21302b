/** The call about the sources dashboard: what the contact store packed becomes a page, where the person wants it. */
import { success } from '#core/desktop/app-error';
import type { DesktopHandlers } from '../answers';
import type { Desk } from '../desk';
import { chooseTableTarget } from '../file-dialogs';
import { writeFileAtomically } from '../files/file-writer';

export function dashboardCalls(desk: Desk): Pick<DesktopHandlers, 'tables.saveDashboard'> {
  return {
    async 'tables.saveDashboard'({ suggestedName, ...page }) {
      const path = await chooseTableTarget(desk.window(), desk.language(), suggestedName, 'html');
      if (path === null) return success(null);
      // With it comes the page that it fills.
      const { renderDashboard } = await import('../export/render-dashboard');
      const written = await writeFileAtomically(path, Buffer.from(renderDashboard(page), 'utf8'));
      return written.ok ? success(desk.tokens.register(path)) : written;
    },
  };
}
