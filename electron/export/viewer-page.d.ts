/** The page of HTML exports, built from viewer/ by scripts/viewer-page.mjs. */
declare module 'virtual:viewer-page' {
  export const script: string;
  export const style: string;
}

/** The page of the sources dashboard. */
declare module 'virtual:dashboard-page' {
  export const script: string;
  export const style: string;
}
