/** A thread that draws maps. */
import type { Target } from './checker';
import { type DrawRequest, draw } from './drawing';
import { serve } from './threads';

serve((request: DrawRequest) => (target: Target) => draw(target, request));
