import * as vscode from 'vscode';
import type { AuthorParams, ReviewedTextParams } from '../../server/src/protocol';
import { fileName } from './documents';
import { authorOf, commitsOf, type Git, openGit, type Repository } from './git';
import { reviewVersion, type Version } from './review-commit';

/** Command of the fix that shows what changed since a review: called with the URI of a map and an ISO date. */
export const showChangesCommand = 'journey.showChanges';

/** What the repositories that VS Code has open tell of maps: how they were when they were reviewed. */
export class History implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#changed];
  readonly #heads = new Map<Repository, string | undefined>();
  #git: Promise<Git | undefined> | undefined;

  /** A repository was opened or closed, or something was committed or checked out. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    // Run by a fix alone, so the palette does not have it.
    this.#disposables.push(vscode.commands.registerCommand(showChangesCommand, this.showChanges, this));
  }

  /** Answers the server's wish for a map as it was reviewed; null where nothing tells. */
  async reviewedText(params: ReviewedTextParams): Promise<string | null> {
    return (await this.#version(params))?.text ?? null;
  }

  /** Answers the server's wish for the name of the person; null where nothing tells. */
  async author({ uri }: AuthorParams): Promise<string | null> {
    const repository = await this.#repositoryOf(vscode.Uri.parse(uri, true));
    return (repository && (await authorOf(repository))) ?? null;
  }

  /** Opens the map as it was reviewed beside the map as it is, with what differs. */
  async showChanges(uri: string, on: string): Promise<void> {
    const version = await this.#version({ uri, on });
    const git = await this.#open();
    if (!git || !version) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The review of {0} is not in the history any more.', on));
      return;
    }
    const now = vscode.Uri.parse(uri, true);
    const title = vscode.l10n.t('{0}: review of {1} ↔ now', fileName(now), on);
    await vscode.commands.executeCommand('vscode.diff', git.toGitUri(now, version.hash), now, title);
  }

  dispose(): void {
    for (const each of this.#disposables) each.dispose();
  }

  async #version({ uri, on }: ReviewedTextParams): Promise<Version | undefined> {
    const file = vscode.Uri.parse(uri, true);
    try {
      const repository = await this.#repositoryOf(file);
      if (!repository) return undefined;
      const show = (hash: string): Promise<string | undefined> =>
        repository.show(hash, file.fsPath).catch(() => undefined);
      return await reviewVersion(await commitsOf(repository, file), on, show);
    } catch (error) {
      this.#log.debug(`No history: ${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }

  async #repositoryOf(file: vscode.Uri): Promise<Repository | undefined> {
    return file.scheme === 'file' ? ((await this.#open())?.getRepository(file) ?? undefined) : undefined;
  }

  #open(): Promise<Git | undefined> {
    this.#git ??= this.#follow();
    return this.#git;
  }

  async #follow(): Promise<Git | undefined> {
    const git = await openGit(() => {
      this.#git = undefined;
      this.#changed.fire();
    });
    if (!git) return undefined;
    for (const repository of git.repositories) this.#watch(repository);
    this.#disposables.push(
      git.onDidOpenRepository(repository => {
        this.#watch(repository);
        this.#changed.fire();
      }),
      git.onDidCloseRepository(repository => {
        this.#heads.delete(repository);
        this.#changed.fire();
      }),
    );
    return git;
  }

  #watch(repository: Repository): void {
    const { state } = repository;
    this.#heads.set(repository, state.HEAD?.commit);
    this.#disposables.push(
      state.onDidChange(() => {
        const head = state.HEAD?.commit;
        if (!this.#heads.has(repository) || this.#heads.get(repository) === head) return;
        this.#heads.set(repository, head);
        this.#changed.fire();
      }),
    );
  }
}
