/**
 * The text of a file from elsewhere: UTF-8 or UTF-16 with a mark; what is neither was saved by a spreadsheet in the
 * encoding of Western Windows.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    return text.replace(/[\x80-\x9f]/g, sign => windows[sign.charCodeAt(0) - 0x80] ?? sign);
  }
}

/** What 0x80 to 0x9f are there; some versions of Node read them as control characters. */
const windows = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
