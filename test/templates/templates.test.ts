import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { format } from '../../server/src/features/formatting/format';
import { toMap } from '../../server/src/model/to-map';
import { diagnose } from '../../server/src/rules/diagnose';
import { defaultSettings } from '../../server/src/rules/rule';
import { templates } from '../../server/src/templates';
import { fileNameOf, type Template } from '../../server/src/templates/template';
import { snapshotOf } from '../support/snapshots';

const today = 20_784;
const codes = async (text: string): Promise<string[]> => {
  const settings = { ...defaultSettings, advice: 'thorough' } as const;
  return [...new Set(diagnose(await snapshotOf(text), settings, today).map(({ code }) => code))].sort();
};

describe('the templates of a new map', () => {
  it('have names, ids and a line on when to take them', () => {
    strictEqual(new Set(templates.map(({ id }) => id)).size, 6);
    for (const { id, name, about, title } of templates) {
      match(id, /^[a-z]+(-[a-z]+)*$/);
      ok(name && title && about.length > 40 && about.length < 120, id);
    }
  });

  for (const template of templates) {
    const text = template.write({ title: template.title, persona: 'Maya, freelance editor, two children' });

    it(`${template.id}: leaves nothing to remark but that nobody has been asked yet`, async () => {
      deepStrictEqual(await codes(text), ['J445']);
    });

    it(`${template.id}: once it is live, asks for owner, review and evidence alone`, async () => {
      deepStrictEqual(await codes(text.replace('status: draft ', 'status: live ')), ['J445', 'J462', 'J471']);
    });

    it(`${template.id}: is in shape, has every part of a map, and a comment on each kind of key`, async () => {
      const snapshot = await snapshotOf(text);
      deepStrictEqual(format(snapshot, { insertSpaces: true, tabSize: 2 }), []);
      const map = toMap(snapshot.journey, today, 'new');
      ok(map && map.stages.length >= 4 && map.stages.every(({ goal, kpis }) => goal && kpis.length > 0));
      deepStrictEqual([...new Set(map.stages.map(({ phase }) => phase))], ['before', 'during', 'after']);
      ok(map.opportunities.length > 0 && map.opportunities.every(({ impact, effort }) => impact && effort));
      ok((text.match(/#/g) ?? []).length >= 8);
      ok(text.split('\n').length < 130 && text.split('\n').every(line => line.length <= 120));
    });
  }

  it('hold whatever title and persona they are given, as they are', async () => {
    const signs = fc.string({ unit: 'grapheme', maxLength: 30 });
    const risky = fc.constantFrom(
      'a: b',
      '# no',
      '"quoted" text',
      "it's",
      '- item',
      '@x',
      '{a',
      'a\nb',
      '*',
      '|',
      'ß',
      '-1',
    );
    const words = fc.oneof(signs, risky).filter(word => word.trim() !== '' && !word.includes(','));
    await fc.assert(
      fc.asyncProperty(words, words, fc.constantFrom<Template>(...templates), async (title, name, template) => {
        const snapshot = await snapshotOf(template.write({ title, persona: `${name}, ${title}` }));
        const map = toMap(snapshot.journey, today, 'new');
        strictEqual(map?.title, title.trim());
        strictEqual(map.personas[0]?.name, name.trim());
        // Words may sound like a placeholder; what they may not do is break the text.
        const wrong = diagnose(snapshot, defaultSettings, today).filter(({ code }) => code < 'J4' && code !== 'J211');
        deepStrictEqual(wrong, []);
      }),
      { numRuns: 60 },
    );
  });

  it('name a file after the title', () => {
    strictEqual(fileNameOf('Buying & living: with a Lamp'), 'buying-living-with-a-lamp.journey.yaml');
    strictEqual(fileNameOf('買い物'), '買い物.journey.yaml');
    strictEqual(fileNameOf('!!!'), 'map.journey.yaml');
    strictEqual(fileNameOf('Buy a lamp '.repeat(40)), `${'buy-a-lamp-'.repeat(7)}buy.journey.yaml`);
    // File systems take 255 bytes, whatever the script; half a letter is none.
    for (const letter of ['買', 'é', '𠮷', '-𠮷'])
      ok(
        Buffer.byteLength(fileNameOf(letter.repeat(300))) <= 255 && !fileNameOf(letter.repeat(300)).includes('\ud842.'),
      );
  });
});
