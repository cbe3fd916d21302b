/** The page of the sources dashboard: counts, quotes and the program that filters them, in one file without a network. */
import './no-eval';
import { DASHBOARD_DATA, unpackDashboard } from '#core/dashboard/pack';
import { openDashboard } from './dashboard-page';
import './styles/base.css';
import './styles/spoken.css';
import './styles/dashboard.css';
import './styles/dashboard-tables.css';
import './styles/dashboard-paper.css';

const packed = document.getElementById(DASHBOARD_DATA)?.textContent;
if (packed) openDashboard(unpackDashboard(packed));
