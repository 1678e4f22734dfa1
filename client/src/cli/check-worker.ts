/** A thread that checks the files that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { Checker, type CheckOptions, type Target } from './checker';

const checker = new Checker(workerData as CheckOptions);
parentPort?.on('message', async (target: Target) => parentPort?.postMessage(await checker.check(target)));
