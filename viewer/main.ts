/** The page that an HTML export opens with: a map that shows itself, without a network and without the app. */
import './no-eval';
import { PAGE_DATA, type PageData } from '#core/export/page-data';
import { openPage } from './page';
import './styles/base.css';
import './styles/page.css';
import './styles/map.css';
import './styles/step.css';
import './styles/told.css';
import './styles/print.css';

const text = document.getElementById(PAGE_DATA)?.textContent;
if (text) {
  const data: PageData = JSON.parse(text);
  openPage(data);
}
