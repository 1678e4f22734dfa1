import type { Commands, Desk } from './commands';
import { dragItems } from './edit/drag';
import { targetAt } from './edit/target';
import { dragToPan, pinchToZoom, wheelToZoom, type ZoomBy } from './gestures';
import { bindingFor } from './keys';
import { dragLanes } from './lane-drag';
import { laneAt, laneOf, setLaneStop } from './lanes';
import { itemAt, setStop } from './walk';

/** What the pointer does in the drawing: moves and zooms it, chooses elements, folds and moves lanes. */
export function listenToPointer(desk: Desk, commands: Commands, zoomBy: ZoomBy, readOnly: boolean): void {
  const { scroller } = desk;
  dragToPan(scroller, event => !(itemAt(event.target) || laneAt(event.target)));
  wheelToZoom(scroller, zoomBy);
  pinchToZoom(scroller, zoomBy);
  dragLanes(scroller, (id, before) => commands.dropLane(id, before));
  scroller.addEventListener('click', event => {
    const lane = laneAt(event.target);
    if (lane) commands.foldLane(laneOf(lane));
    else if (event.altKey) desk.lead('references', itemAt(event.target));
    else desk.choose(itemAt(event.target));
  });
  scroller.addEventListener('contextmenu', event => {
    const lane = laneAt(event.target);
    const item = readOnly ? undefined : itemAt(event.target);
    const at = { x: event.clientX, y: event.clientY };
    if (lane) commands.laneMenu(laneOf(lane), at);
    else if (item) commands.edit.menu(item, at);
    else return;
    event.preventDefault();
  });
  if (readOnly) return;
  dragItems(scroller, (item, down) => commands.edit.drag(item, down));
  scroller.addEventListener('dblclick', event => {
    const target = targetAt(event);
    if (target) commands.edit.write(target);
  });
}

/** What keys do, and where the Tab key comes back to. */
export function listenToKeys(scroller: HTMLElement, commands: Commands, readOnly: boolean): void {
  document.addEventListener('keydown', event => {
    const binding = bindingFor(event, readOnly);
    if (!binding) return;
    event.preventDefault();
    // VS Code hears of every key that gets to the window, and has uses of its own for some.
    event.stopPropagation();
    binding.run(commands);
  });
  scroller.addEventListener('focusin', event => {
    const lane = laneAt(event.target);
    if (lane) setLaneStop(scroller, lane);
    else setStop(scroller, itemAt(event.target));
  });
}
