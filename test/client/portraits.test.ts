import { strict as assert } from 'node:assert';
import { pictureType, withData } from '../../client/src/portraits';
import { withPictures } from '../../media/map/portraits';
import { journey, persona } from '../map/fixtures';

const faces = () =>
  journey({
    personas: [
      persona('maya', 'Maya', { image: 'file:///maps/maya.PNG' }),
      persona('tom', 'Tom', { image: 'file:///maps/tom.jpeg' }),
      persona('ines', 'Inês'),
    ],
  });

describe('Pictures of personas', () => {
  it('are known by their ending', () => {
    assert.equal(pictureType('/a/b.c/maya.PNG'), 'image/png');
    assert.equal(pictureType('maya.svg'), 'image/svg+xml');
    for (const path of ['/a/maya.png/face', 'maya.yaml', 'png', 'maya.constructor', ''])
      assert.equal(pictureType(path), undefined, path);
  });

  it('get another address, or none', () => {
    const { personas } = withPictures(faces(), image => (image.endsWith('PNG') ? 'vscode:maya' : undefined));
    assert.deepEqual(
      personas.map(({ id, image }) => [id, image]),
      [
        ['maya', 'vscode:maya'],
        ['tom', undefined],
        ['ines', undefined],
      ],
    );
    assert.ok(personas.every(each => !('image' in each) || each.image));
  });

  it('leave a map without any the very same', () => {
    const map = journey({ personas: [persona('ines', 'Inês')] });
    assert.equal(
      withPictures(map, () => 'x'),
      map,
    );
  });

  it('are put into the map, but for those that cannot be read', async () => {
    const { personas } = await withData(faces(), async image => {
      if (image.endsWith('jpeg')) throw new Error('gone');
      return new Uint8Array([1, 2, 3]);
    });
    assert.deepEqual(
      personas.map(({ image }) => image),
      ['data:image/png;base64,AQID', undefined, undefined],
    );
  });
});
