import type { History } from '../../model/history.ts';
import { createProcessGlobal } from './process-global.ts';

/** What the repository has seen; undefined where no challenge asks for it. */
const shared = createProcessGlobal<History | undefined>('history');

export const runHistory = shared.get;
export const setRunHistory = shared.set;
