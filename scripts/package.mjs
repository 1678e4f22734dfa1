import { relative } from 'node:path';
import { buildProduct } from './build.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { packageVsix } from './lib/package.mjs';

await ensureDependencies();
await buildProduct();
const { path, size } = await packageVsix();
console.log(`${relative(process.cwd(), path)}: ${Math.round(size / 1000)} kB.`);
