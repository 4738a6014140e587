import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Preloaded with `node --import`: every folder is listed the other way round, as another disk may list it. */
const reversed = (list) => (Array.isArray(list) ? list.toReversed() : list);

const { readdir, readdirSync } = fs;
const readdirPromise = fs.promises.readdir;
fs.readdirSync = (...parameters) => reversed(readdirSync(...parameters));
fs.promises.readdir = async (...parameters) => reversed(await readdirPromise(...parameters));
fs.readdir = (...parameters) => {
  const done = parameters.pop();
  readdir(...parameters, (error, list) => done(error, reversed(list)));
};
syncBuiltinESMExports();
