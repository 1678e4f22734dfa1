import * as vscode from 'vscode';
import type { Commit } from './review-commit';

/** What is used of the API (version 1) of VS Code's own extension for git. */
export interface Git {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  show(ref: string, path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

interface GitCommit {
  readonly hash: string;
  readonly authorDate?: Date;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): Git;
}

/** So far back a review is looked for. */
const maxEntries = 500;

/**
 * VS Code's own extension for git: nothing is run but what the editor runs itself. Undefined where it is missing or
 * off (on the web, in Restricted Mode, by setting).
 * @param changed is called when it may be there after all, or no more.
 */
export async function openGit(changed: () => void): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) {
    const waiting = vscode.extensions.onDidChange(() => {
      waiting.dispose();
      changed();
    });
    return undefined;
  }
  const git = extension.isActive ? extension.exports : await extension.activate();
  const waiting = git.onDidChangeEnablement(() => {
    waiting.dispose();
    changed();
  });
  return git.enabled ? git.getAPI(1) : undefined;
}

/** Commits that touch a file, the newest first. */
export async function commitsOf(repository: Repository, { fsPath }: vscode.Uri): Promise<Commit[]> {
  const commits = await repository.log({ path: fsPath, maxEntries });
  return commits.map(({ hash, authorDate }) => ({ hash, date: authorDate }));
}

/** The name under which the person commits; undefined if git does not know it. Never rejects. */
export async function authorOf(repository: Repository): Promise<string | undefined> {
  const own = await repository.getConfig('user.name').catch(() => '');
  const name = own || (await repository.getGlobalConfig('user.name').catch(() => ''));
  return name.trim() || undefined;
}
