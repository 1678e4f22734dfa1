/** How one scalar stands for a whole object. Offsets are within the scalar's text. */
import { readArrow, trim } from './arrow';
import { readScore } from './emotions';
import type { EmotionWords, Part, ShortForm } from './shape';

/** `what @channel (emotion)`, matched from the right. */
export const touchpointForm: ShortForm = {
  form: 'what @channel (emotion)',
  main: 'touch',
  read: (text, words) => {
    const parts: Part[] = [];
    const { channel, channelsBehind } = patternsFor(text);
    const close = text.replace(channelsBehind, '').trimEnd().length - 1;
    const open = text[close] === ')' ? text.lastIndexOf('(', close) : -1;
    let end = text.trimEnd().length;
    if (open >= 0 && isEmotion(text.slice(open + 1, close), words)) {
      const [from, to] = trim(text, open + 1, close);
      parts.push({ key: 'emotion', from, to });
      end = open;
    }
    const channels = [...text.matchAll(channel)];
    for (const { index, 0: whole, 1: id = '' } of channels) {
      const to = index + whole.length;
      parts.push({ key: 'channel', from: to - id.length, to });
    }
    const first = Math.min(end, channels[0]?.index ?? end);
    // What stands behind the channels is part of what happens only if something other than channels stands there.
    const behind = text.slice(first, end).replace(channel, '');
    const [from, to] = trim(text, 0, behind.trim() === '' ? first : end);
    return [{ key: 'touch', from, to }, ...parts];
  },
};

interface Patterns {
  readonly channel: RegExp;
  /** Channels alone between an emotion and the end. The parenthesis keeps the search to one start. */
  readonly channelsBehind: RegExp;
}

/** @param letters that ids are made of, as they stand in a class. */
function patternsOf(letters: string): Patterns {
  const channel = `@([${letters}][${letters}_-]*)`;
  return {
    channel: new RegExp(`(?:^|\\s)${channel}`, 'gu'),
    channelsBehind: new RegExp(`(?<=\\))(?:\\s+${channel})+\\s*$`, 'u'),
  };
}

const ascii = patternsOf('A-Za-z0-9');
let any: Patterns | undefined;

/** The patterns that read the channels of a text right: those of ASCII do, unless one goes on beyond it. */
function patternsFor(text: string): Patterns {
  if (!/@[\w-]*[\u0080-\uffff]/.test(text)) return ascii;
  any ??= patternsOf('\\p{L}\\p{M}\\p{N}');
  return any;
}

/**
 * True if a text in the last parentheses is meant as an emotion: a number, an arrow between scores, a known word or face.
 * A number of four digits is a year: people write “orders the catalogue (2026)”, and no scale goes that far.
 */
function isEmotion(text: string, words: EmotionWords): boolean {
  if (/^\s*\d{4,}\s*$/.test(text)) return false;
  const { left, right } = readArrow(text);
  const side = ([from, to]: readonly [number, number]): boolean =>
    readScore(text.slice(from, to), words).is !== 'unknown';
  if (!right) return side(left);
  return (left[0] === left[1] || side(left)) && (right[0] === right[1] || side(right)) && text.trim().length > 2;
}

/** "Name, description". */
export const personaForm: ShortForm = {
  form: 'Name, description',
  main: 'name',
  read: text => {
    const comma = text.search(/,\s/);
    if (comma < 0) return whole('name', text);
    const [nameFrom, nameTo] = trim(text, 0, comma);
    const [from, to] = trim(text, comma + 1, text.length);
    return [
      { key: 'name', from: nameFrom, to: nameTo },
      { key: 'general', from, to },
    ];
  },
};

/** A form that is just one key's text. */
export function textForm(key: string, form: string): ShortForm {
  return { form, main: key, read: text => whole(key, text) };
}

/** A form with an arrow: left and right are two keys' texts. Without an arrow all is the left one's. */
export function arrowForm(left: string, right: string, form: string): ShortForm {
  return {
    form,
    main: left,
    read: text => {
      const arrow = readArrow(text);
      const parts: Part[] = [{ key: left, from: arrow.left[0], to: arrow.left[1] }];
      if (arrow.right && arrow.right[0] < arrow.right[1])
        parts.push({ key: right, from: arrow.right[0], to: arrow.right[1] });
      return parts;
    },
  };
}

function whole(key: string, text: string): Part[] {
  const [from, to] = trim(text, 0, text.length);
  return [{ key, from, to }];
}
