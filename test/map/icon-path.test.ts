import { strict as assert } from 'node:assert';
import { iconPath } from '../../media/map/drawing/icon-path';
import { type IconName, icons } from '../../media/map/icons';

const names = Object.keys(icons) as IconName[];
const commands = (path: string) => path.replace(/[^a-zA-Z]/g, '');

describe('The path of an icon', () => {
  it('is in its place and in its size, seven eighths of the grid', () => {
    assert.equal(
      iconPath('web', 100, 200).replace(/\s+/g, ' '),
      'M101.8 202.6 h10.5 v7.44 h-10.5 z M104.8 212.3 h4.38 M107 210.1 v2.19 ',
    );
  });

  it('keeps angles and flags of arcs', () => {
    assert.match(iconPath('goal', 0, 0), /^M7 1.8 a5.25 5.25 0 1 0 0 10.5 a5.25 5.25 0 1 0 0 -10.5 z /);
  });

  it('keeps the strokes of every icon, each with numbers alone', () => {
    for (const name of names) {
      const path = iconPath(name, 3, 4);
      assert.equal(commands(path), commands(icons[name]), name);
      assert.doesNotMatch(icons[name], /[A-LN-Z]/, `${name} has an absolute command that is not moved`);
      const count = (text: string) => text.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.length;
      assert.equal(count(path), count(icons[name]), name);
    }
  });
});
