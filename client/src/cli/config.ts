/** Settings of the checks from a file: the same keys as the editor's `journey.*` settings. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ruleOf } from '../../../server/src/rules/registry';
import type { RuleSettings } from '../../../server/src/rules/rule';
import { readSettings } from '../../../server/src/settings';
import { atPath, InputError } from './errors';

const fileName = '.journey-map.json';

/** The file of the settings: the one that was named, else the nearest `.journey-map.json` in the folder or above it. */
export const configPath = (named: string | undefined): string | undefined => named ?? nearest(resolve('.'));

/**
 * Settings from their file, else the defaults. What is no setting is an `InputError`: a check that is silently not switched off would be a surprise.
 */
export async function readConfig(named: string | undefined): Promise<RuleSettings> {
  const path = configPath(named);
  if (path === undefined) return readSettings(undefined);
  let value: unknown;
  try {
    value = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${path}: no JSON: ${error.message}.`);
    throw atPath(path, error);
  }
  if (typeof value !== 'object' || value === null) throw new InputError(`${path}: no settings between braces.`);
  const given = Object.fromEntries(Object.entries(value).map(([key, set]) => [key.replace(/^journey\./, ''), set]));
  const settings = readSettings(given);
  const wrong = misfits(given, settings);
  if (wrong.length > 0) throw new InputError(`${path}: ${wrong.join('; ')}.`);
  return settings;
}

function nearest(folder: string): string | undefined {
  const path = join(folder, fileName);
  if (existsSync(path)) return path;
  return dirname(folder) === folder ? undefined : nearest(dirname(folder));
}

/** What of the settings was not taken, in words. */
function misfits(given: Readonly<Record<string, unknown>>, settings: RuleSettings): string[] {
  return Object.entries(given).flatMap(([key, value]) => {
    if (key === '$schema') return [];
    if (key === 'advice') return settings.advice === value ? [] : [`advice cannot be ${JSON.stringify(value)}`];
    if (key !== 'rules' && key !== 'thresholds' && key !== 'words') return [`there is no setting ${key}`];
    if (typeof value !== 'object' || value === null) return [`${key} is an object`];
    return Object.entries(value).flatMap(([name, set]) => {
      if (!ruleOf(name.slice(0, 4))) return [`${key}: there is no check ${name}`];
      return name in settings[key] ? [] : [`${key}: ${name} cannot be ${JSON.stringify(set)}`];
    });
  });
}
