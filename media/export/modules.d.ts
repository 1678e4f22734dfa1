/** A style sheet as text, with what it imports. */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of a file has no other name
  export default text;
}

declare module 'css-tree/parser' {
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export { parse as default } from 'css-tree';
}
