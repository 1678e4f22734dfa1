/** The settings of the section `journey`, per document, asked of the client once and kept until they change. */
import type { Connection } from 'vscode-languageserver';
import { defaultSettings, type RuleSettings, type Severity } from './rules/rule';

export class Settings {
  /** The client answers `workspace/configuration`. */
  canPull = false;
  readonly #connection: Connection;
  readonly #byUri = new Map<string, Promise<RuleSettings>>();
  #pushed: RuleSettings = defaultSettings;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Settings for a document. Never rejects: without an answer the defaults hold. */
  of(uri: string): RuleSettings | Promise<RuleSettings> {
    if (!this.canPull) return this.#pushed;
    const known = this.#byUri.get(uri);
    if (known) return known;
    const asked = this.#connection.workspace
      .getConfiguration({ scopeUri: uri, section: 'journey' })
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

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Settings from whatever the client sends; what does not fit is left at its default. */
export function readSettings(value: unknown): RuleSettings {
  if (!isRecord(value)) return defaultSettings;
  const rules: Record<string, Severity | 'off'> = {};
  if (isRecord(value.rules))
    for (const [code, severity] of Object.entries(value.rules))
      if (/^J\d{3}$/.test(code) && typeof severity === 'string' && severities.includes(severity))
        rules[code] = severity as Severity | 'off';
  const { emotionDrop } = value;
  return {
    rules,
    emotionDrop: typeof emotionDrop === 'number' && emotionDrop > 0 ? emotionDrop : defaultSettings.emotionDrop,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
