import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 100;

/**
 * Watches how much memory a process and all its descendants (Pagefind is one) have together, ten times a second, where
 * there is a `/proc` (Linux).
 * @returns stops watching, and gives the most there was, in bytes; 0 elsewhere than on Linux.
 */
export function watchMemory(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(pid));
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function residentBytes(pid: number): number {
  try {
    const [, kilobytes = 0] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return childrenOf(pid).reduce((sum, child) => sum + residentBytes(child), Number(kilobytes) * 1024);
  } catch {
    // It has ended meanwhile, or there is no /proc.
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
