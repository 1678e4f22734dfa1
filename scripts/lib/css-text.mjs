/** Lets a script import a style sheet as text, together with what that imports. */
export const cssText = {
  name: 'css-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { build } = await import('esbuild');
      const { outputFiles, metafile } = await build({
        entryPoints: [path],
        bundle: true,
        write: false,
        metafile: true,
        legalComments: 'none',
      });
      const watchFiles = Object.keys(metafile.inputs);
      return { contents: outputFiles[0].text, loader: 'text', watchFiles };
    });
  },
};
