/** Looks that an export can have. */
export const themeIds = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;
export type ThemeId = (typeof themeIds)[number];

/** The variables that VS Code sets in a webview for one of its default themes, as far as drawings and pages read them. */
export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  /** Classes of `body`. */
  readonly classes: string;
  readonly variables: Readonly<Record<`--vscode-${string}`, string>>;
}

/** The default themes of VS Code. */
export const themes: readonly Theme[] = [
  {
    id: 'light',
    name: 'Light',
    classes: 'vscode-light',
    variables: {
      '--vscode-foreground': '#3b3b3b',
      '--vscode-editor-foreground': '#3b3b3b',
      '--vscode-editor-background': '#ffffff',
      '--vscode-focusBorder': '#005fb8',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-green': '#388a34',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#e51400',
      '--vscode-editorError-foreground': '#e51400',
      '--vscode-editorWarning-foreground': '#bf8803',
      '--vscode-editorInfo-foreground': '#1a85ff',
      '--vscode-editorWidget-background': '#f8f8f8',
      '--vscode-editorWidget-foreground': '#3b3b3b',
      '--vscode-editorWidget-border': '#c8c8c8',
      '--vscode-textCodeBlock-background': '#f8f8f8',
      '--vscode-toolbar-hoverBackground': 'rgba(184, 184, 184, 0.31)',
    },
  },
  {
    id: 'dark',
    name: 'Dark',
    classes: 'vscode-dark',
    variables: {
      '--vscode-foreground': '#cccccc',
      '--vscode-editor-foreground': '#cccccc',
      '--vscode-editor-background': '#1f1f1f',
      '--vscode-focusBorder': '#0078d4',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f14c4c',
      '--vscode-editorError-foreground': '#f14c4c',
      '--vscode-editorWarning-foreground': '#cca700',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-editorWidget-background': '#202020',
      '--vscode-editorWidget-foreground': '#cccccc',
      '--vscode-editorWidget-border': '#454545',
      '--vscode-textCodeBlock-background': '#2b2b2b',
      '--vscode-toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
    },
  },
  {
    id: 'high-contrast',
    name: 'High contrast',
    classes: 'vscode-high-contrast',
    variables: {
      '--vscode-foreground': '#ffffff',
      '--vscode-editor-foreground': '#ffffff',
      '--vscode-editor-background': '#000000',
      '--vscode-focusBorder': '#f38518',
      '--vscode-contrastBorder': '#6fc3df',
      '--vscode-charts-blue': '#3794ff',
      '--vscode-charts-green': '#89d185',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-purple': '#b180d7',
      '--vscode-charts-red': '#f48771',
      '--vscode-editorError-foreground': '#f48771',
      '--vscode-editorWarning-foreground': '#ffd37c',
      '--vscode-editorInfo-foreground': '#3794ff',
      '--vscode-editorWidget-background': '#0c141f',
      '--vscode-editorWidget-foreground': '#ffffff',
      '--vscode-editorWidget-border': '#6fc3df',
      '--vscode-textCodeBlock-background': '#000000',
    },
  },
  {
    id: 'high-contrast-light',
    name: 'High contrast, light',
    classes: 'vscode-high-contrast vscode-high-contrast-light',
    variables: {
      '--vscode-foreground': '#292929',
      '--vscode-editor-foreground': '#292929',
      '--vscode-editor-background': '#ffffff',
      '--vscode-focusBorder': '#006bbd',
      '--vscode-contrastBorder': '#0f4a85',
      '--vscode-charts-blue': '#1a85ff',
      '--vscode-charts-green': '#374e06',
      '--vscode-charts-orange': '#d18616',
      '--vscode-charts-purple': '#652d90',
      '--vscode-charts-red': '#b5200d',
      '--vscode-editorError-foreground': '#b5200d',
      '--vscode-editorWarning-foreground': '#895503',
      '--vscode-editorInfo-foreground': '#1a85ff',
      '--vscode-editorWidget-background': '#ffffff',
      '--vscode-editorWidget-foreground': '#292929',
      '--vscode-editorWidget-border': '#0f4a85',
      '--vscode-textCodeBlock-background': '#f2f2f2',
    },
  },
];

/** The theme of an id. */
export function themeOf(id: ThemeId): Theme {
  const found = themes.find(theme => theme.id === id);
  if (!found) throw new Error(`There is no theme ${id}.`);
  return found;
}
