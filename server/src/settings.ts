/** The settings of the section `journey`, per document, asked of the client once and kept until they change. */
import type { Connection } from 'vscode-languageserver';
import type { InlayHintSettings } from './features/inlay-hints';
import { rules as allRules } from './rules/registry';
import { type Advice, type RuleSettings, defaultSettings as ruleDefaults, type Severity } from './rules/rule';
import { readThresholds } from './rules/thresholds';

/** All settings of a document: those of the checks, and what is shown beside the text. */
export interface JourneySettings extends RuleSettings {
  readonly inlayHints: InlayHintSettings;
  readonly codeLens: boolean;
  /** Whose problems are told: those of open documents, or of all maps of the workspace. */
  readonly problems: 'openFiles' | 'workspace';
}

export const defaultSettings: JourneySettings = {
  ...ruleDefaults,
  inlayHints: { emotions: true, personas: true, kpis: true },
  codeLens: true,
  problems: 'openFiles',
};

export class Settings {
  /** The client answers `workspace/configuration`. */
  canPull = false;
  readonly #connection: Connection;
  readonly #byUri = new Map<string, Promise<JourneySettings>>();
  #pushed: JourneySettings = defaultSettings;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Settings for a document, or without one for the workspace. Never rejects: without an answer the defaults hold. */
  of(uri = ''): JourneySettings | Promise<JourneySettings> {
    if (!this.canPull) return this.#pushed;
    const known = this.#byUri.get(uri);
    if (known) return known;
    const asked = this.#connection.workspace
      .getConfiguration({ ...(uri === '' ? {} : { scopeUri: uri }), section: 'journey' })
      .then(readSettings, () => defaultSettings);
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** Takes `workspace/didChangeConfiguration`; its payload counts for clients that do not answer questions. */
  changed(pushed: unknown): void {
    this.#byUri.clear();
    this.#pushed = readSettings(isRecord(pushed) ? (pushed.journey ?? pushed) : undefined);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

const advices: readonly Advice[] = ['quiet', 'recommended', 'thorough'];
const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings from whatever the client sends; what does not fit is left at its default. */
export function readSettings(value: unknown): JourneySettings {
  if (!isRecord(value)) return defaultSettings;
  const rules: Record<string, Severity | 'off'> = {};
  if (isRecord(value.rules))
    for (const [code, severity] of Object.entries(value.rules))
      if (/^J\d{3}$/.test(code) && typeof severity === 'string' && severities.includes(severity))
        rules[code] = severity as Severity | 'off';
  const words: Record<string, readonly string[]> = {};
  if (isRecord(value.words))
    for (const [code, list] of Object.entries(value.words))
      if (Array.isArray(list)) words[code] = list.filter(word => typeof word === 'string' && word.trim() !== '');
  return {
    ...readAids(value),
    rules,
    advice: advices.find(advice => advice === value.advice) ?? defaultSettings.advice,
    thresholds: isRecord(value.thresholds) ? readThresholds(value.thresholds, allRules) : {},
    words,
  };
}

function readAids({
  inlayHints,
  codeLens,
  problems,
}: Record<string, unknown>): Pick<JourneySettings, 'inlayHints' | 'codeLens' | 'problems'> {
  const hints = isRecord(inlayHints) ? inlayHints : {};
  return {
    inlayHints: { emotions: hints.emotions !== false, personas: hints.personas !== false, kpis: hints.kpis !== false },
    codeLens: codeLens !== false,
    problems: problems === 'workspace' ? 'workspace' : 'openFiles',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
