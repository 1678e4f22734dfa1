import assert from 'node:assert/strict';
import { objectTypes } from '../../server/src/dialect/dialect';
import { meantKey } from '../../server/src/dialect/meant';
import { itMends, marks } from '../support/rules';

describe('keys that are called otherwise elsewhere', () => {
  it('are known by case, blanks and number', () => {
    assert.equal(meantKey('map', 'Journey'), 'journey');
    assert.equal(meantKey('map', 'Business Goal'), 'business_goal');
    assert.equal(meantKey('map', 'reply-within'), undefined);
    assert.equal(meantKey('channel', 'Reply-within'), 'reply_within');
    assert.equal(meantKey('stage', 'kpi'), 'kpis');
    assert.equal(meantKey('stage', 'emotions'), 'emotion');
  });

  it('are known by the words of other formats, and no other', () => {
    assert.equal(meantKey('map', 'title'), 'journey');
    assert.equal(meantKey('stage', 'Pain points'), 'pains');
    assert.equal(meantKey('touchpoint', 'touchpoint'), 'touch');
    for (const { name } of objectTypes) {
      assert.equal(meantKey(name, 'colour of the sky'), undefined);
      assert.equal(meantKey(name, ''), undefined);
      assert.equal(meantKey(name, '__proto__'), undefined);
      assert.equal(meantKey(name, 'constructor'), undefined);
    }
  });

  it('are told once, and not as missing too', async () => {
    const text = 'title: A lamp\nstages:\n  - name: Buy\n    tasks: [Pays]\n  - goal: x\n';
    assert.deepEqual(
      (await marks(text)).filter(mark => mark < 'J4'),
      ['J201 title', 'J201 name', 'J201 tasks', 'J200 goal'],
    );
  });

  itMends([
    {
      code: 'J201',
      what: 'another format’s word',
      text: 'journey: A lamp\nstages:\n  - section: Buy\n',
      marks: 'section',
      fix: 'Did you mean `stage`?',
      after: 'journey: A lamp\nstages:\n  - stage: Buy\n',
    },
  ]);
});
