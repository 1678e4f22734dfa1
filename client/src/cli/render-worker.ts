/** A thread that draws maps. */
import type { ExportRequest } from '../export/exporter';
import type { Target } from './checker';
import { draw } from './drawing';
import { serve } from './threads';

serve((request: ExportRequest) => (target: Target) => draw(target, request));
