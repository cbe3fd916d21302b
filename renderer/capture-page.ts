/** First thing that runs in the small window for notes. Policies must stand before any other module runs. */
import '#core/desktop/no-eval';
import { installTrustedTypes } from './platform/trusted-types';

installTrustedTypes();
void import('./capture-window');
