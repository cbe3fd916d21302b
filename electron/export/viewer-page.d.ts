/** The page of HTML exports, built from viewer/ by scripts/viewer-page.mjs. */
declare module 'virtual:viewer-page' {
  export const script: string;
  export const style: string;
}
