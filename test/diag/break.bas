WHILE a < 3
  BREAK
' ^^^^^ [UNSUPPORTED] BREAK is not part of this language: write EXIT FOR, EXIT WHILE, EXIT DO, or EXIT for the innermost loop
WEND
