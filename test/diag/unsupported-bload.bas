BLOAD "x", 0
'^^^^ [UNSUPPORTED] BLOAD is not part of this language: use SLURP for whole files
BSAVE "x", 0, 10
'^^^^ [UNSUPPORTED] BSAVE is not part of this language: use SPIT for whole files
