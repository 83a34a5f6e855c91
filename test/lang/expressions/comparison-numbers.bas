' 4.3 Numbers are compared in their common type; NaN is unequal to everything.
i% = 1: d = 1.5: l& = 9007199254740993
inf = 1e308 * 10: nan = inf - inf
PRINT i% < d; i% = 1.0; l& = 9007199254740993; l& = 9007199254740992.0; d >= 1.5; i% <> 2; -0.0 = 0
PRINT nan = nan; nan <> nan; nan < 1; nan > 1; nan <= nan; nan >= 0; nan != 1; 1 < nan; inf = inf; -inf < inf
'> -1-1-1-1-1-1-1
'> 0-10000-10-1-1
