/** A text within markup, or in an attribute between double quotes: what it holds is no markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
