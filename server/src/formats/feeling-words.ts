/** Words for feelings in other people's tables, besides those of the dialect: English, German, French, Spanish. */
const WORDS: readonly (readonly [score: number, words: string])[] = [
  [
    -2,
    'very negative, very bad, very dissatisfied, very unhappy, very frustrated, terrible, awful, angry, ' +
      'hate, wütend, sehr unzufrieden, sehr schlecht, verärgert, verzweifelt, furieux, furieuse, ' +
      'en colère, très insatisfait, très mauvais, furioso, furiosa, muy insatisfecho, muy malo',
  ],
  [
    -1,
    'negative, bad, dissatisfied, unhappy, sad, worried, stressed, nervous, overwhelmed, low, ' +
      'frustration, anxiety, anxious, afraid, tired, irritated, pressured, negativ, schlecht, frustriert, ' +
      'enttäuscht, genervt, gestresst, unzufrieden, besorgt, ängstlich, überfordert, négatif, mauvais, ' +
      'frustré, frustrée, déçu, déçue, inquiet, inquiète, stressé, stressée, perdu, perdue, insatisfait, ' +
      'negativo, malo, frustrado, frustrada, decepcionado, decepcionada, preocupado, preocupada, ' +
      'insatisfecho',
  ],
  [
    -0.5,
    'skeptical, sceptical, uncertain, unsure, hesitant, impatient, unsicher, skeptisch, verwirrt, ' +
      'ungeduldig, gelangweilt, hésitant, sceptique, confus, dudoso, confundido, aburrido',
  ],
  [
    0,
    'ok, okay, mixed, indifferent, medium, average, gemischt, gleichgültig, ruhig, mittel, neutre, ' +
      'calme, moyen, neutro, tranquilo, indiferente',
  ],
  [
    1,
    'positive, good, interested, hopeful, confident, pleased, reassured, high, fine, content, ' +
      'optimistic, positiv, gut, zufrieden, neugierig, erleichtert, froh, glücklich, hoffnungsvoll, ' +
      'zuversichtlich, positif, bon, satisfait, satisfaite, curieux, curieuse, soulagé, soulagée, ' +
      'contente, confiant, positivo, bueno, satisfecho, satisfecha, curioso, curiosa, aliviado, aliviada, ' +
      'feliz',
  ],
  [
    2,
    'very positive, very good, very satisfied, very happy, great, excellent, thrilled, ecstatic, love, ' +
      'proud, joy, sehr gut, sehr zufrieden, begeistert, stolz, überglücklich, très bon, très satisfait, ' +
      'ravi, ravie, enthousiaste, fier, fière, muy bueno, muy satisfecho, encantado, encantada, ' +
      'entusiasmado, orgulloso',
  ],
];

/** Lower case → score. */
export const feelingWords: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([score, list]) => list.split(', ').map(word => [word, score] as const)),
);
