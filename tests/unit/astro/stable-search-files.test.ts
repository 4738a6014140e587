import { encode } from 'cborg';
import { it } from 'vitest';
it('x', () => { encode(1); });
