DIM m AS HASHMAP
m.HASKY("a")
' ^^^^^ [METHOD-UNKNOWN] HASHMAP has no method 'HASKY'; did you mean 'HASKEY'?
m.DELETE("a")
' ^^^^^^ [METHOD-UNKNOWN] HASHMAP has no method 'DELETE'; did you mean 'REMOVE'?
