/** All templates of a new map, as they are offered. A new one is one file and one row here. */
import { awareness } from './awareness';
import { hero } from './hero';
import { internalTool } from './internal-tool';
import { onboarding } from './onboarding';
import { support } from './support';
import type { Template } from './template';
import { visit } from './visit';

export const templates: readonly Template[] = [hero, awareness, support, onboarding, visit, internalTool];

/** The template of that id; undefined if there is none. */
export function templateOf(id: string): Template | undefined {
  return templates.find(template => template.id === id);
}
