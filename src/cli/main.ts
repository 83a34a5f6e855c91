// The command `fbc`: finds the subcommand and hands over to it.

process.stderr.write('fbc: nothing to run yet\n');
process.exitCode = 1;
