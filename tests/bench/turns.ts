/** How often each thing is measured. A few are enough to try a measurement out: `BENCH_TURNS=2`. */
export const TURNS = Number(process.env['BENCH_TURNS'] ?? 10)
