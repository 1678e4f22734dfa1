import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { minimatch } from 'minimatch';
import { forms as formIds, plainOptions } from '../../media/map/view/options';
import { forms } from '../../media/preview/forms';
import { bindings } from '../../media/preview/keys';
import manifest from '../../package.json';
import { tokensLegend } from '../../server/src/features/semantic-tokens';
import { rules } from '../../server/src/rules/registry';
import { defaultSettings } from '../../server/src/settings';

describe('the manifest', () => {
  const { contributes } = manifest;
  const declared = contributes.commands.map(({ command }) => command);

  it('names every command that the client registers, with title, category and icon', () => {
    // Read as text: the module itself loads only inside VS Code.
    const registered = readFileSync('client/src/commands.ts', 'utf8').matchAll(/: '(journey\.\w+)'/g);
    deepStrictEqual([...declared].sort(), Array.from(registered, ([, name]) => name).sort());
    for (const { command, title, category, icon } of contributes.commands) {
      ok(title.length > 0, command);
      strictEqual(category, 'Journey Map', command);
      match(icon, /^\$\([a-z-]+\)$/, command);
    }
  });

  it('has pages for all that the README leads to, and has them packed, too', () => {
    const packed = readFileSync('.vscodeignore', 'utf8')
      .split('\n')
      .filter(line => line.startsWith('!'));
    const links = readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)(?:#([^)]+))?\)/g);
    for (const [, path = '', anchor] of links) {
      ok(existsSync(path), path);
      if (/^(docs|media)\//.test(path))
        ok(
          packed.some(pattern => minimatch(path, pattern.slice(1))),
          `${path} is not packed`,
        );
      if (anchor === undefined) continue;
      const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.*)$/gm);
      const anchors = Array.from(headings, ([, text = '']) =>
        text
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      ok(anchors.includes(anchor), `${path}#${anchor}`);
    }
  });

  it('turns to each form of a map by a command, a key of its own and a setting', () => {
    const ids = forms.map(({ id }) => id);
    deepStrictEqual(ids, [...formIds]);
    const view = contributes.configuration.properties['journey.preview.view'];
    deepStrictEqual(view.enum, ids);
    strictEqual(view.default, plainOptions.form);
    for (const { id, name, key } of forms) {
      const command = contributes.commands.find(each => each.command === `journey.viewAs${name}`);
      strictEqual(command?.title, `View as ${name}`, id);
      strictEqual(bindings.filter(({ keys, where }) => where === 'anywhere' && keys.includes(key)).length, 1, key);
    }
  });

  it('puts only its own commands into menus and on keys, each with a condition', () => {
    const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    ok(items.length > 0);
    for (const { command, when } of items) {
      ok(declared.includes(command), command);
      ok(when.length > 0, command);
    }
  });

  it('gives each key on a Mac its Command twin', () => {
    for (const { key, mac } of contributes.keybindings) strictEqual(mac, key.replace('ctrl', 'cmd'));
  });

  it('describes every setting and gives it the default that the server has', () => {
    const settings = Object.entries(contributes.configuration.properties);
    ok(settings.length > 0);
    for (const [name, setting] of settings) {
      match(name, /^journey\./);
      ok(setting.markdownDescription.length > 20, name);
      ok('default' in setting, name);
    }
    const { properties } = contributes.configuration;
    deepStrictEqual(properties['journey.rules'].default, defaultSettings.rules);
    strictEqual(properties['journey.advice'].default, defaultSettings.advice);
    deepStrictEqual(properties['journey.thresholds'].default, defaultSettings.thresholds);
    deepStrictEqual(properties['journey.words'].default, defaultSettings.words);
    const { emotions, personas, kpis } = defaultSettings.inlayHints;
    strictEqual(properties['journey.inlayHints.emotions'].default, emotions);
    strictEqual(properties['journey.inlayHints.personas'].default, personas);
    strictEqual(properties['journey.inlayHints.kpis'].default, kpis);
    strictEqual(properties['journey.codeLens'].default, defaultSettings.codeLens);
    strictEqual(properties['journey.problems'].default, defaultSettings.problems);
    const { patternProperties } = properties['journey.rules'];
    for (const { enum: values, enumDescriptions } of [
      ...Object.values(patternProperties),
      properties['journey.advice'],
      properties['journey.problems'],
      properties['journey.preview.view'],
      properties['journey.trace.server'],
    ]) {
      strictEqual(enumDescriptions.length, values.length);
    }
  });

  it('lists every number of a check, as the check declares it', () => {
    const { properties } = contributes.configuration.properties['journey.thresholds'];
    deepStrictEqual(
      properties,
      Object.fromEntries(
        rules.flatMap(({ code, thresholds = {} }) =>
          Object.entries(thresholds).map(([name, { about, ...numbers }]) => [
            `${code}.${name}`,
            { type: 'number', ...numbers, description: about },
          ]),
        ),
      ),
    );
    const { patternProperties } = contributes.configuration.properties['journey.words'];
    const [pattern = ''] = Object.keys(patternProperties);
    deepStrictEqual(
      rules.filter(({ code }) => new RegExp(pattern).test(code)),
      rules.filter(({ words }) => words),
    );
  });

  it('gives a colour to each kind of token that is not a standard one', () => {
    const own = contributes.semanticTokenModifiers.map(({ id }) => id);
    deepStrictEqual(['declaration', ...own], tokensLegend.tokenModifiers);
    const [{ language, scopes } = { language: '', scopes: {} }] = contributes.semanticTokenScopes;
    strictEqual(language, 'journey');
    deepStrictEqual(
      Object.keys(scopes),
      own.map(id => `*.${id}`),
    );
  });

  it('has the view of the review, shown while there is one, with a way to mend by mouse, menu and key', () => {
    // Read as text: the modules themselves load only inside VS Code.
    const source = readFileSync('client/src/review/view.ts', 'utf8');
    const items = readFileSync('client/src/review/items.ts', 'utf8');
    const [view] = contributes.views.journeyReview;
    ok(view && contributes.viewsContainers.panel.some(({ id }) => id === 'journeyReview'));
    ok(source.includes(`viewId = '${view.id}'`));
    ok(source.includes(`shownKey = '${view.when}'`));
    const fixes = contributes.menus['view/item/context'];
    deepStrictEqual(
      fixes.map(({ group }) => group),
      ['inline', 'navigation'],
    );
    for (const { command, when } of fixes) {
      strictEqual(command, 'journey.fixReviewed');
      strictEqual(when, `view == ${view.id} && viewItem == fixable`);
    }
    ok(items.includes("fixable = 'fixable'"));
    ok(
      contributes.keybindings.some(
        ({ command, when }) => command === 'journey.fixReviewed' && when === `focusedView == '${view.id}'`,
      ),
    );
  });

  it('points at files that exist', () => {
    const [language] = contributes.languages;
    const [grammar] = contributes.grammars;
    ok(language && grammar);
    const files = [manifest.icon, language.configuration, language.icon.light, language.icon.dark, grammar.path];
    for (const file of files) ok(existsSync(file), file);
    strictEqual(grammar.language, language.id);
  });

  it('has an icon that the Marketplace takes: a PNG of 128 pixels or more', () => {
    const png = readFileSync(manifest.icon);
    strictEqual(png.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    strictEqual(width, height);
    ok(width >= 128);
  });

  it('wakes for its language and for the restore of its panels, and for nothing else', () => {
    const panels = ['preview', 'portfolio'].map(panel => `onWebviewPanel:journey.${panel}`);
    deepStrictEqual(manifest.activationEvents, ['onLanguage:journey', ...panels]);
  });

  it('works in untrusted and in virtual workspaces', () => {
    strictEqual(manifest.capabilities.untrustedWorkspaces.supported, true);
    strictEqual(manifest.capabilities.virtualWorkspaces, true);
  });

  it('pins every package, and asks for no newer VS Code than it is typed against', () => {
    const packages = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(packages)) match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
    strictEqual(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});

describe('the language configuration', () => {
  const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));

  it('takes ids, channels, numbers and dates as one word each', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));
    deepStrictEqual(words('- Pays @our-shop (-1.5)'), ['Pays', '@our-shop', '-1.5']);
    deepStrictEqual(words('id: überraschende-kosten'), ['id', 'überraschende-kosten']);
    deepStrictEqual(words('- Стоит в очереди @магазин'), ['Стоит', 'в', 'очереди', '@магазин']);
    deepStrictEqual(words('reviewed: 2026-05-04 -> x'), ['reviewed', '2026-05-04', 'x']);
  });

  /** Indentation of the line that Enter opens after `line`. */
  function enter(line: string): number {
    const indent = line.length - line.trimStart().length;
    const rules: readonly { beforeText: string; action: { indent: string; appendText?: string } }[] =
      configuration.onEnterRules;
    const rule = rules.find(({ beforeText }) => new RegExp(beforeText).test(line));
    return indent + (rule?.action.indent === 'indent' ? 2 : 0) + (rule?.action.appendText?.length ?? 0);
  }

  it('opens a line where the next key goes', () => {
    strictEqual(enter('stages:'), 2);
    strictEqual(enter('    touchpoints: # in order'), 6);
    strictEqual(enter('note: |'), 2);
    strictEqual(enter('goal: Get it'), 0);
    strictEqual(enter('  - stage: Buy'), 4);
    strictEqual(enter('  - stage: "Buy"'), 4);
    strictEqual(enter('        pains:'), 10);
    strictEqual(enter('          - financial: Shipping'), 12);
    strictEqual(enter('  - beliefs:'), 6);
  });

  it('keeps the column after items, flow mappings and comments', () => {
    strictEqual(enter('      - Searches @search (-1)'), 6);
    strictEqual(enter('      - { touch: Buys, emotion: 0 }'), 6);
    strictEqual(enter('      - "Says: yes @chat"'), 6);
    strictEqual(enter('  # what they want:'), 2);
    strictEqual(enter('kpis: { NPS: 31 -> 45 }'), 0);
    strictEqual(enter(''), 0);
  });
});
