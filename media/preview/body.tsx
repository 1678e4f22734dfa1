import { Component, type ComponentChildren } from 'preact';
import type { Box } from '../map/block';
import { type Drawer, type Ends, groupOf, Hint, isHead, LaneGround, PiecesDrawing } from '../map/drawing';
import { round } from '../map/drawing/parts';
import type { LaneLayout, MapLayout } from '../map/layout';
import { type Tile, tilesOf } from '../map/layout/tiles';
import { same } from '../map/same';
import { placed } from './placed';

export interface BodyProps {
  readonly layout: MapLayout;
  readonly draw: Drawer;
}

/**
 * All lanes below the stages, each in tiles that are `<svg>`s of their own: what is out of sight is in the page, to be
 * found, walked to and read out, but is neither laid out nor painted (`sheet.css`). At another scale, no tile is drawn anew.
 */
export function Body({ layout, draw }: BodyProps) {
  const { width, height, left, right, hint, lanes } = layout;
  return (
    <div class="layer body" style={placed({ width, height })}>
      {lanes
        .filter(lane => !isHead(lane))
        .map(lane => (
          <LaneBody
            key={lane.id}
            lane={lane}
            ends={{ left, right, width }}
            state={draw.state(lane.items)}
            draw={draw}
          />
        ))}
      {hint ? (
        <View box={{ x: 0, y: 0, width, height }}>
          <Hint hint={hint} />
        </View>
      ) : null}
    </div>
  );
}

interface LaneProps {
  readonly lane: LaneLayout;
  readonly ends: Ends;
  readonly state: unknown;
  readonly draw: Drawer;
}

/** A lane is gone through anew only if it was laid out anew or lies elsewhere, or something in it has another state. */
class LaneBody extends Component<LaneProps> {
  override shouldComponentUpdate({ draw: _, lane, ...next }: LaneProps): boolean {
    const { draw: __, lane: shown, ...now } = this.props;
    return lane !== shown || !same(next, now);
  }

  override render({ lane, ends, draw }: LaneProps) {
    const { y, height } = lane;
    return (
      <div style={placed({ y, height })} {...groupOf(lane)}>
        <View box={{ x: 0, y: 0, width: ends.width, height }}>
          <LaneGround lane={lane} ends={ends} />
        </View>
        {tilesOf(lane).map(group => (
          <div key={group.id} class="tile" style={placed(group)}>
            {group.tiles.map(tile => (
              <TileDrawing
                key={tile.id}
                tile={tile}
                x={tile.x - group.x}
                y={tile.y - group.y}
                state={draw.state(tile.pieces.items)}
                draw={draw}
              />
            ))}
          </div>
        ))}
      </div>
    );
  }
}

interface TileProps {
  readonly tile: Tile;
  /** Where it lies in its group. */
  readonly x: number;
  readonly y: number;
  readonly state: unknown;
  readonly draw: Drawer;
}

/** A tile is gone through anew only if something in it has another place or state. */
class TileDrawing extends Component<TileProps> {
  override shouldComponentUpdate({ draw: _, ...next }: TileProps): boolean {
    const { draw: __, ...now } = this.props;
    return !same(next, now);
  }

  override render({ tile, x, y, draw }: TileProps) {
    return (
      <View box={tile} x={x} y={y}>
        <PiecesDrawing pieces={tile.pieces} draw={draw} />
      </View>
    );
  }
}

interface ViewProps {
  readonly box: Box;
  /** Where it lies in what it is in, if not where the box does. */
  readonly x?: number;
  readonly y?: number;
  readonly children: ComponentChildren;
}

/** Shows what is in a box of a lane. */
function View({ box, x = box.x, y = box.y, children }: ViewProps) {
  const { width, height } = box;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: what is in it has names; the sheet as a whole has one, too
    <svg
      class="tile"
      viewBox={`${box.x} ${box.y} ${round(width)} ${round(height)}`}
      style={placed({ x, y, width, height })}
    >
      {children}
    </svg>
  );
}
