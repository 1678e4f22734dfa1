import { strictEqual } from 'node:assert/strict';
import { decodeText } from '../../client/src/export/decode';

describe('Text of a file from elsewhere', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);

  it('is UTF-8, with a mark or without', () => {
    strictEqual(decodeText(new TextEncoder().encode('Größe 配送')), 'Größe 配送');
    strictEqual(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61)), 'a');
  });

  it('is UTF-16 where its mark says so', () => {
    strictEqual(decodeText(bytes(0xff, 0xfe, 0xfc, 0x00, 0x09, 0x00)), 'ü\t');
    strictEqual(decodeText(bytes(0xfe, 0xff, 0x00, 0xfc)), 'ü');
  });

  it('is what Western spreadsheets write, where it can be nothing else', () => {
    strictEqual(decodeText(bytes(0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x20, 0x80)), 'Münch €');
  });
});
