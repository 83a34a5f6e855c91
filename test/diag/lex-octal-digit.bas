a = &O78
'   ^^^^ [LEX] '&O78' has a digit that base 8 does not have
b = &B102
'   ^^^^^ [LEX] '&B102' has a digit that base 2 does not have
c = &HFG
'   ^^^^ [LEX] '&HFG' has a digit that base 16 does not have
