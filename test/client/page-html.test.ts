import assert from 'node:assert/strict';
import { type Page, pageHtml } from '../../client/src/page-html';

const page: Page = {
  root: 'preview',
  script: 'https://files.example/preview.js?a=1&b=2',
  style: 'https://files.example/preview.css',
  cspSource: "'self' https://files.example",
  language: 'en',
  title: 'Preview "a" <b>.journey.yaml',
  state: { uri: 'file:///maps/a%20b.journey.yaml' },
};

describe('page of the preview', () => {
  it('lets nothing run or load but its own files', () => {
    const html = pageHtml(page);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const nonce = /<script nonce="([0-9a-f]{32})"/.exec(html)?.[1] ?? '';
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      "img-src 'self' https://files.example data:",
      "style-src 'self' https://files.example",
      "font-src 'self' https://files.example",
      `script-src 'nonce-${nonce}'`,
    ]);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, /unsafe|style="|\son\w+=/);
  });

  it('has a new nonce each time', () => {
    assert.notEqual(pageHtml(page), pageHtml(page));
  });

  it('carries the state in an attribute that no text can leave', () => {
    const state = { uri: `untitled:"><script>alert('x')</script>&amp; ümläut` };
    const attribute = /<div id="preview" data-state="([^"<>&]*)"><\/div>/.exec(pageHtml({ ...page, state }))?.[1];
    assert.deepEqual(JSON.parse(decodeURIComponent(attribute ?? '')), state);
  });

  it('escapes what it is told', () => {
    const html = pageHtml(page);
    assert.match(html, /<title>Preview &#34;a&#34; &#60;b&#62;\.journey\.yaml<\/title>/);
    assert.match(html, /src="https:\/\/files\.example\/preview\.js\?a=1&#38;b=2"/);
  });
});
