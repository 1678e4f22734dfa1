import type { JourneyMap } from '../../server/src/model/map';
import type { ViewOptions } from '../map/view/options';
import type { MapView } from '../map/view/types';
import type { ZoomTo } from './keys';
import { MiniMap } from './mini-map';
import type { Notice } from './notice';
import type { Scene, State } from './scene';
import { Menu, type MenuGroup } from './toolbar/menu';
import type { SetOptions } from './toolbar/menus';
import { type Published, Toolbar } from './toolbar/toolbar';
import { Welcome } from './welcome';
import { ZoomTools } from './zoom-tools';

export interface PageProps {
  /** What is to be drawn; absent until there is a map. */
  readonly scene?: Scene | undefined;
  readonly state: State;
  readonly map?: JourneyMap | undefined;
  readonly view?: MapView | undefined;
  readonly zoom: number;
  readonly options: ViewOptions;
  /** There is nothing to draw, and it is known that there is nothing. */
  readonly empty: boolean;
  readonly notice?: Notice | undefined;
  /** Said to those who don't see what has changed. */
  readonly said: string;
  readonly menu?: ContextMenu | undefined;
  readonly onNotice: () => void;
  /** Adds the first stage. */
  readonly onBegin: () => void;
  readonly onZoom: (to: ZoomTo) => void;
  readonly onMove: (across: number, down: number) => void;
  readonly set: SetOptions;
  readonly onForm: (form: ViewOptions['form']) => void;
  readonly published: Published | undefined;
}

/** A menu at a place of the drawing. */
export interface ContextMenu {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly groups: readonly MenuGroup[];
  readonly onClose: (back: boolean) => void;
}

const moreTitle = 'All that can be done with it';

/** All of the preview's page. */
export function Page(props: PageProps) {
  const {
    scene,
    state,
    map,
    view,
    zoom,
    options,
    empty,
    notice,
    said,
    menu,
    onNotice,
    onBegin,
    onZoom,
    onMove,
    set,
    onForm,
    published,
  } = props;
  return (
    <main>
      {map && view ? (
        <Toolbar map={map} choices={view.choices} filtered={view.filtered} {...{ options, set, onForm, published }}>
          {scene?.layout ? <MiniMap layout={scene.layout} onMove={onMove} /> : null}
        </Toolbar>
      ) : null}
      <div class="ground">
        <div class="scroller">
          {scene?.draw(state)}
          {map?.stages.length === 0 && !published ? (
            <button type="button" class="begin" onClick={onBegin}>
              Add a stage
            </button>
          ) : null}
          {empty ? <Welcome /> : null}
        </div>
        <div class="notice">
          {notice?.kind === 'broken' ? (
            <button type="button" class="banner" onClick={onNotice}>
              {notice.text}
            </button>
          ) : null}
          <output>{notice && notice.kind !== 'broken' ? <p class="banner">{notice.text}</p> : null}</output>
        </div>
        <div class="drag-tag" aria-hidden="true" hidden />
        <div class="insert-mark" hidden />
        {published ? null : (
          <button type="button" class="more" tabIndex={-1} title={moreTitle} aria-label={moreTitle} hidden>
            …
          </button>
        )}
        {scene ? <ZoomTools zoom={zoom} fits={scene.ground !== undefined} onZoom={onZoom} /> : null}
        {menu ? (
          <div class="context-menu">
            <Menu key={menu.name} name={menu.name} groups={menu.groups} onClose={menu.onClose} at={menu} />
          </div>
        ) : null}
      </div>
      <p class="said" aria-live="polite">
        {said}
      </p>
    </main>
  );
}
