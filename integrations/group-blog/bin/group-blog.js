#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiling takes four times as long as running most commands.
enableCompileCache();
await import(import.meta.url.includes('/node_modules/') ? '../dist/cli/main.js' : '../cli/main.ts');
