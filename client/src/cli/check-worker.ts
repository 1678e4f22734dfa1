/** A thread that checks files. */
import { Checker, type CheckOptions, type Target } from './checker';
import { serve } from './threads';

serve((options: CheckOptions) => {
  const checker = new Checker(options);
  return (target: Target) => checker.check(target);
});
