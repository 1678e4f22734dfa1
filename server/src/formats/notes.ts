/** What readers tell beside the map. */

/** Adds a text to those of an element. */
export function noteOn(notes: Map<string, string[]>, key: string, text: string): void {
  const texts = notes.get(key);
  if (texts) texts.push(text);
  else notes.set(key, [text]);
}
