loop$: PRINT 1
'^^^^ [SYNTAX] a label has no suffix: 'loop$'
