import type { VNode } from 'preact';
import type { JourneyMap } from '../../server/src/model/map';
import type { Others } from '../map/compare/chosen';
import { pictureOf } from '../map/pictures';
import { keep } from '../map/same';
import { type Looking, type Sight, sightOf } from '../map/sight';
import type { Typesetter } from '../map/text';
import type { MapView } from '../map/view/types';
import { type Ground, groundOf } from './camera';
import { type Form, formOf } from './forms';
import type { Scene } from './scene';

/** How a map is looked at. */
export type Look = Required<Omit<Looking, 'type' | 'others'>>;

/** What of a map is seen, and where, in one of its forms. What did not change stays the same object. */
export class Laid {
  readonly #type: Typesetter;
  #sight: Sight | undefined;
  #made: { readonly form: Form; readonly scene: Scene } | undefined;

  constructor(type: Typesetter) {
    this.#type = type;
  }

  get view(): MapView | undefined {
    return this.#sight?.view;
  }

  get scene(): Scene | undefined {
    return this.#made?.scene;
  }

  /** Finds all places anew. */
  lay(map: JourneyMap | undefined, look: Look): void {
    const sight = map && sightOf(map, { ...look, type: this.#type });
    this.#sight = sight && { ...sight, view: keep(this.view, sight.view) };
    this.#place();
  }

  /** The zoom is another one: finds places anew for what has others then. */
  zoom(zoom: number): void {
    const before = this.#sight;
    if (!before) return;
    this.#sight = { ...before, zoom };
    if (this.#zooms(before) || this.#zooms(this.#sight)) this.#place();
  }

  /** What is seen, as it is read from near, whatever the zoom. */
  near(): Scene | undefined {
    const sight = this.#sight;
    return sight && this.#zooms(sight) ? formOf(sight.options).lay({ ...sight, zoom: 1 }, undefined) : this.scene;
  }

  /** What is seen as one `<svg>`, as it is read from near. @param others maps to compare with */
  picture(others: Others | undefined): VNode | undefined {
    return this.#sight && pictureOf({ ...this.#sight, others, zoom: 1 });
  }

  /** By how much the drawing is scaled. */
  get scale(): number {
    return this.#sight && !this.#zooms(this.#sight) ? this.#sight.zoom : 1;
  }

  /** The drawing's size on the screen. */
  get ground(): Ground | undefined {
    const { scale } = this;
    const ground = this.scene?.ground;
    return ground && groundOf(ground, scale);
  }

  forget(): void {
    this.#sight = undefined;
    this.#made = undefined;
  }

  #place(): void {
    const sight = this.#sight;
    const form = sight && formOf(sight.options);
    const before = this.#made?.form === form ? this.scene?.data : undefined;
    this.#made = sight && form && { form, scene: form.lay(sight, before) };
  }

  #zooms(sight: Sight): boolean {
    return formOf(sight.options).zooms?.(sight) ?? false;
  }
}
