/** The same random trials in every run; TAPKI_SEED tries others. Read before each file of tests. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TAPKI_SEED ?? 20_261_006) });
