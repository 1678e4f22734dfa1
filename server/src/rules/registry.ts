/** All rules, in the order of their codes. A new rule is one file and one line here. */
import type { Problem } from '../yaml/node';
import { syntaxError } from './j100';
import { reservedStart } from './j101';
import { lostComment } from './j102';
import { textAfterQuote } from './j103';
import { colonInText } from './j104';
import { emptyFlowKey } from './j105';
import { lostTag } from './j106';
import { tabOrDuplicate } from './j107';
import { numberNotation } from './j108';
import { secondDocument } from './j109';
import { requiredKey } from './j200';
import { unknownKeyRule } from './j201';
import { wrongType } from './j202';
import { notInEnum } from './j203';
import { emotionScale } from './j204';
import { unknownEmotion } from './j205';
import { dateRule } from './j206';
import { durationRule } from './j207';
import { arrowRule } from './j208';
import { painType } from './j209';
import { idForm } from './j210';
import { placeholder } from './j211';
import { hourRule } from './j213';
import { duplicateId } from './j300';
import { unknownId, unknownPlace } from './j301';
import { unusedRule } from './j303';
import { linkedFile } from './j304';
import { unreachable } from './j305';
import { deadEnd } from './j306';
import { endlessLoop } from './j307';
import { hiddenId } from './j308';
import { emptyStage } from './j400';
import { missingPhase } from './j401';
import { companyName } from './j402';
import { noScenario } from './j403';
import { mapSize } from './j404';
import { heavyStage } from './j405';
import { noPersona } from './j406';
import { stageWithoutGoal } from './j407';
import { machineRoom } from './j408';
import { noEmotion } from './j410';
import { negativeWithoutPain } from './j411';
import { unexplainedDrop } from './j412';
import { happyPain } from './j413';
import { sinkingCurve } from './j414';
import { noTransformation } from './j415';
import { flatCurve } from './j416';
import { momentsOfTruth } from './j417';
import { lowAmongPeers } from './j418';
import { peakAndEnd } from './j419';
import { noConflict } from './j420';
import { climaxPlace } from './j421';
import { unprepared } from './j422';
import { unaddressedBelief } from './j423';
import { villainUncountered } from './j424';
import { villainNowhere } from './j425';
import { untypedPain } from './j430';
import { unlovedChannel } from './j431';
import { silentHandOff } from './j432';
import { thinPersona } from './j433';
import { painWithoutOpportunity } from './j434';
import { openDoubt } from './j435';
import { unweighed } from './j436';
import { aimless } from './j437';
import { vaguePain } from './j438';
import { stalled } from './j439';
import { noDiscovery } from './j442';
import { openLoop } from './j443';
import { noContent } from './j444';
import { unheardFeedback } from './j445';
import { pressure } from './j446';
import { noPromise } from './j447';
import { unmeasuredStage } from './j450';
import { impossibleNumber } from './j451';
import { missedTarget } from './j452';
import { wrongDirection } from './j453';
import { onlySales } from './j454';
import { noTarget } from './j455';
import { staleNumber } from './j456';
import { unprovenPeak } from './j460';
import { unproven } from './j461';
import { mostlyGuessed } from './j462';
import { weakSource } from './j463';
import { reviewDue } from './j470';
import { unkept } from './j471';
import { changedSinceReview } from './j472';
import type { Fix, FixContext, Rule } from './rule';

export const rules: readonly Rule[] = [
  syntaxError,
  reservedStart,
  lostComment,
  textAfterQuote,
  colonInText,
  emptyFlowKey,
  lostTag,
  tabOrDuplicate,
  numberNotation,
  secondDocument,
  requiredKey,
  unknownKeyRule,
  wrongType,
  notInEnum,
  emotionScale,
  unknownEmotion,
  dateRule,
  durationRule,
  arrowRule,
  painType,
  idForm,
  placeholder,
  hourRule,
  duplicateId,
  unknownId,
  unknownPlace,
  unusedRule,
  linkedFile,
  unreachable,
  deadEnd,
  endlessLoop,
  hiddenId,
  emptyStage,
  missingPhase,
  companyName,
  noScenario,
  mapSize,
  heavyStage,
  noPersona,
  stageWithoutGoal,
  machineRoom,
  noEmotion,
  negativeWithoutPain,
  unexplainedDrop,
  happyPain,
  sinkingCurve,
  noTransformation,
  flatCurve,
  momentsOfTruth,
  lowAmongPeers,
  peakAndEnd,
  noConflict,
  climaxPlace,
  unprepared,
  unaddressedBelief,
  villainUncountered,
  villainNowhere,
  untypedPain,
  unlovedChannel,
  silentHandOff,
  thinPersona,
  painWithoutOpportunity,
  openDoubt,
  unweighed,
  aimless,
  vaguePain,
  stalled,
  noDiscovery,
  openLoop,
  noContent,
  unheardFeedback,
  pressure,
  noPromise,
  unmeasuredStage,
  impossibleNumber,
  missedTarget,
  wrongDirection,
  onlySales,
  noTarget,
  staleNumber,
  unprovenPeak,
  unproven,
  mostlyGuessed,
  weakSource,
  reviewDue,
  unkept,
  changedSinceReview,
];

const byCode = new Map(rules.map(rule => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code);
}

/** What mends a problem, the best first. */
export function fixesOf(problem: Problem, context: FixContext): readonly Fix[] {
  return ruleOf(problem.code)?.fixes?.(problem, context) ?? [];
}
