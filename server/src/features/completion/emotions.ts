/** Scores, faces and words for emotions, from very bad to very good. */
import { CompletionItemKind } from 'vscode-languageserver-types';
import { builtInWords, faceOf, feelingOf, HIGHEST, LOWEST, signed } from '../../dialect/emotions';
import { scalar } from './print';
import { offer, order, type Request, type Site } from './site';

/** A score as people type it. */
const typed = (score: number): string => (score > 0 ? `+${score}` : String(score));

/** What stands for a score. @param bare the text stands for itself, as in a short form: nothing needs quotes. */
export function offerEmotions(request: Request, site: Site, bare: boolean): void {
  const add = (label: string, score: number, rank: number, doc: string, detail: string): void => {
    offer(request, site, {
      label,
      insert: bare ? label : scalar(label, site.flow),
      kind: rank === 0 ? CompletionItemKind.Value : CompletionItemKind.EnumMember,
      detail,
      doc,
      sort: order('1', (score - LOWEST) * 1000 + rank),
    });
  };
  const own = new Map<string, number>();
  for (const { id, value } of request.journey.declared.get('emotion')?.values() ?? [])
    if (value?.is === 'emotion' && value.now !== undefined) own.set(id, value.now);
  let rank = 3;
  for (let score = LOWEST; score <= HIGHEST; score += 0.5) {
    const face = faceOf(score);
    add(
      typed(score),
      score,
      0,
      `A score: **${feelingOf(score)}**, on the scale from −2 to +2.`,
      `${face} ${feelingOf(score)}`,
    );
    if (Number.isInteger(score))
      add(
        face,
        score,
        1,
        `A face for ${signed(score)}: **${feelingOf(score)}**.`,
        `${signed(score)} ${feelingOf(score)}`,
      );
  }
  for (const [word, score] of own)
    add(word, score, 2, `A word of this map for ${signed(score)}.`, `${signed(score)} ${faceOf(score)} own word`);
  for (const [word, score] of builtInWords)
    if (!own.has(word))
      add(
        word,
        score,
        rank++,
        `A word for ${signed(score)}: **${feelingOf(score)}**.`,
        `${signed(score)} ${faceOf(score)}`,
      );
}
