/**
 * Before all else: zod, with which the records of core are described, must not try whether it may make code of text.
 * The page's policy forbids it, and Firefox tells everybody who looks that it was tried.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
