// `--metrics`: time by phase and memory, as tables or as one JSON object.

import { memoryCounters, memoryCountersData, memoryCountersText } from '../session/memory-counters.ts';
import type { Metrics } from '../session/metrics.ts';
import { phaseData, phaseText } from '../session/phases.ts';
import type { JitSession } from '../session/session.ts';

export function metricsText(session: JitSession, metrics: Metrics, detail: 'text' | 'json'): string {
  const counters = memoryCounters(session);
  if (detail === 'text') return `${phaseText(metrics)}\n${memoryCountersText(counters)}\n`;
  return `${JSON.stringify({ ...phaseData(metrics), ...memoryCountersData(counters) })}\n`;
}

export const memoryText = (session: JitSession): string => `${memoryCountersText(memoryCounters(session))}\n`;
