#!/usr/bin/env node
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`group-blog needs Node 22.12 or newer, and this is ${process.versions.node}`);
  process.exit(2);
}
// Compiling takes four times as long as running most commands.
module.enableCompileCache();
await import(import.meta.url.includes('/node_modules/') ? '../dist/cli/main.js' : '../cli/main.ts');
