/** First thing that runs in the window. Policies must stand before any other module runs, hence the late import. */
import '#core/desktop/no-eval';
import { installTrustedTypes } from './platform/trusted-types';

installTrustedTypes();
void import('./open-window');
