#!/usr/bin/env node
await import(import.meta.url.includes('/node_modules/') ? '../dist/cli/main.js' : '../cli/main.ts');
