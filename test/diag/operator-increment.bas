a++
'^^ [SYNTAX] there is no '++'; write INC a
b--
'^^ [SYNTAX] there is no '--'; write DEC b
