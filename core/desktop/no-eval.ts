/**
 * The window's content security policy allows no eval; zod is told so before it tries.
 * Import this before anything that declares a schema.
 */
import { config } from 'zod';

config({ jitless: true });
