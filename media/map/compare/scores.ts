import { tenth } from '../../../server/src/dialect/emotions';
import { scoreWords } from '../words';

/** `−1.5 → +1`. */
export const steps = (before: number, after: number): string =>
  `${scoreWords(tenth(before))} → ${scoreWords(tenth(after))}`;
