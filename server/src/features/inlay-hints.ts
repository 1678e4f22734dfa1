/** Inlay hints: what a word, an id or two numbers come to, behind where they stand. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-types';
import { signed } from '../dialect/emotions';
import { betterOf, metOf } from '../model/facts';
import { type Journey, lookUp } from '../model/journey';
import type { Snapshot } from '../model/store';
import { entriesOf, firstOf, type ObjectValue, textOf, type Value } from '../model/value';
import { endOf, type Span, sourceOf, startOf } from '../yaml/node';
import { nameOf } from './cards';
import { emotionSides } from './emotion-sides';

/** Which hints are shown; the settings `journey.inlayHints.*`. */
export interface InlayHintSettings {
  /** The score behind an emotion's word or face. */
  readonly emotions: boolean;
  /** A persona's name behind its id. */
  readonly personas: boolean;
  /** How far a KPI is from its target. */
  readonly kpis: boolean;
}

/** The hints of a range. */
export function inlayHints({ document, journey }: Snapshot, range: Range, show: InlayHintSettings): InlayHint[] {
  const hints = new Hints(document, journey, range, show);
  // The words that `emotions` defines have their scores beside them.
  for (const { key, value } of journey.root?.fields.values() ?? [])
    if (value && key.key !== 'stages' && key.key !== 'emotions') hints.add(value);
  for (const { value } of journey.stages) if (hints.asksFor(value.at)) hints.add(value);
  return hints.found;
}

class Hints {
  readonly found: InlayHint[] = [];
  readonly #document: TextDocument;
  readonly #journey: Journey;
  readonly #from: number;
  readonly #to: number;
  readonly #show: InlayHintSettings;

  constructor(document: TextDocument, journey: Journey, range: Range, show: InlayHintSettings) {
    this.#document = document;
    this.#journey = journey;
    this.#from = document.offsetAt(range.start);
    this.#to = document.offsetAt(range.end);
    this.#show = show;
  }

  asksFor(at: Span): boolean {
    return startOf(at) <= this.#to && endOf(at) >= this.#from;
  }

  add(value: Value): void {
    switch (value.is) {
      case 'emotion':
        if (this.#show.emotions)
          for (const { score, at } of emotionSides(value))
            if (!/\d/.test(sourceOf(at))) this.#hint(at, signed(score), 'What this feeling counts as, from −2 to +2');
        return;
      case 'ref':
        if (value.to === 'persona') this.#persona(value.id, value.at);
        return;
      case 'list':
        for (const item of value.items) this.add(item);
        return;
      case 'entries':
        for (const { name, nameAt, value: own } of value.entries) {
          if ('refer' in value.keys && value.keys.refer === 'persona') this.#persona(name, nameAt);
          if (own) this.add(own);
        }
        return;
      case 'object':
        for (const field of value.fields.values()) if (field.value) this.add(field.value);
        if (value.type === 'stage' && this.#show.kpis)
          for (const { name, value: kpi } of entriesOf(value, 'kpis')) if (kpi?.is === 'object') this.#kpi(name, kpi);
    }
  }

  #persona(id: string, at: Span): void {
    const declared = this.#show.personas ? lookUp(this.#journey, 'persona', id) : undefined;
    const name = declared && nameOf(declared);
    if (declared && name && name.toLowerCase() !== id.toLowerCase())
      this.#hint(at, name, (declared.value?.is === 'object' && textOf(declared.value, 'general')) || undefined);
  }

  #kpi(name: string, kpi: ObjectValue): void {
    const [actual, target] = [firstOf(kpi, 'actual', 'amount'), firstOf(kpi, 'target', 'amount')];
    const met = metOf(name, kpi);
    if (actual?.value === undefined || target?.value === undefined || met === undefined) return;
    const gap = gapText(Math.abs(target.value - actual.value), target.text);
    const last = endOf(target.at) > endOf(actual.at) ? target.at : actual.at;
    this.#hint(
      last,
      met ? 'reached' : `${gap} to go`,
      `${actual.text} now, ${target.text} wanted: ${betterOf(name, kpi)} is better`,
    );
  }

  #hint(at: Span, label: string, tooltip: string | undefined): void {
    const end = endOf(at);
    if (end < this.#from || end > this.#to) return;
    this.found.push({
      position: this.#document.positionAt(end),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      ...(tooltip === undefined ? {} : { tooltip }),
    });
  }
}

const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** A difference in the unit of a number as it is written: `19k`, `0.9 points` between two percentages. */
function gapText(gap: number, like: string): string {
  const [, scale = '', unit = ''] = /\d[\d,._ \u00a0]*(k|m|bn)?(?![\p{L}])\s*(.*)$/iu.exec(like) ?? [];
  const number = Number((gap / (THOUSANDS[scale.toLowerCase()] ?? 1)).toPrecision(3));
  return `${number}${scale}${unit === '%' ? ' points' : unit && ` ${unit}`}`;
}
