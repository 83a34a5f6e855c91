WEND
'^^^ [BLOCK] WEND without an open WHILE
