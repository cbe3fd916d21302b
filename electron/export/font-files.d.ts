/** Font files are bundled as data URIs, so that exports need no file beside the program. */
declare module '*.woff2?inline' {
  const href: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives such a file a default export alone
  export default href;
}
